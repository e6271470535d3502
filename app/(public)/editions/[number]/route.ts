import { orBusy } from "@/lib/busy";
import { parseEditionFile } from "@/lib/domain/edition-number";
import { answerFile } from "@/lib/edition/response";

/** A frozen edition: its page, or with an ending one of its files. */
export const GET = orBusy(
  async (request: Request, { params }: RouteContext<"/editions/[number]">): Promise<Response> => {
    return answerFile(request, parseEditionFile((await params).number));
  },
);
