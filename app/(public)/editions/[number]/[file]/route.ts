import { parseDapilFile } from "@/lib/domain/edition-number";
import { answerFile } from "@/lib/edition/response";

/** The two pages of an electoral district, or all of them in one booklet. */
export async function GET(request: Request, { params }: RouteContext<"/editions/[number]/[file]">): Promise<Response> {
  const { number, file } = await params;
  return answerFile(request, parseDapilFile(number, file));
}
