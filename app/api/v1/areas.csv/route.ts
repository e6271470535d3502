import { answerAreas } from "@/lib/open-data/address";
import { preflight } from "@/lib/open-data/response";

export function GET(request: Request): Promise<Response> {
  return answerAreas(request);
}

export function OPTIONS(): Response {
  return preflight();
}
