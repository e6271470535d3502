import { orBusy } from "@/lib/busy";
import { parseDapilFile } from "@/lib/domain/edition-number";
import { answerFile } from "@/lib/edition/response";

/** The two pages of an electoral district, or all of them in one booklet. */
export const GET = orBusy(
  async (request: Request, { params }: RouteContext<"/editions/[number]/[file]">): Promise<Response> => {
    const { number, file } = await params;
    return answerFile(request, parseDapilFile(number, file));
  },
);
