/** Leads a request to an address of the open data through its schema to its answer, as JSON or CSV. */
import type { z } from "zod";
import { unlessBusy } from "@/lib/busy";
import { areaRow, coverageRow } from "./answer";
import { openDataCsv } from "./csv";
import { areasMetadata, coverageMetadata } from "./metadata";
import { listAreas, listCoverage, type Page } from "./queries";
import {
  busyProblem,
  contentResponse,
  faultsOf,
  invalidResponse,
  nextAddress,
  notFoundResponse,
  repeatedIn,
  undecidedResponse,
  wantsCsv,
} from "./response";
import { areasQuery, coverageQuery } from "./schema";

interface Address<Query extends z.ZodObject, Found extends Page<object>> {
  readonly query: Query;
  readonly row: z.ZodObject;
  /** Null when the area that is asked for is not there. */
  readonly list: (query: z.output<Query>) => Promise<Found | "UNDECIDED" | null>;
  readonly metadata: (found: Found) => object;
}

async function answer<Query extends z.ZodObject, Found extends Page<object>>(
  request: Request,
  { query, row, list, metadata }: Address<Query, Found>,
): Promise<Response> {
  const repeated = repeatedIn(request);
  if (repeated.length > 0) return invalidResponse(request, repeated);
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return invalidResponse(request, faultsOf(request, asked.error.issues, Object.keys(query.shape)));
  const found = await unlessBusy(
    () => list(asked.data),
    () => "BUSY" as const,
  );
  if (found === "BUSY") return busyProblem(request);
  if (found === null) return notFoundResponse(request);
  if (found === "UNDECIDED") return undecidedResponse(request);
  const next = nextAddress(request, found.nextCursor);
  if (wantsCsv(request)) {
    const body = openDataCsv(Object.keys(row.shape), found.rows);
    return contentResponse(request, { body, type: "text/csv; charset=utf-8; header=present", next });
  }
  const body = JSON.stringify({ metadata: metadata(found), data: found.rows, next_cursor: found.nextCursor });
  return contentResponse(request, { body, type: "application/json", next });
}

/** Published figures. */
export function answerCoverage(request: Request): Promise<Response> {
  return answer(request, { query: coverageQuery, row: coverageRow, list: listCoverage, metadata: coverageMetadata });
}

/** Areas with their codes. */
export function answerAreas(request: Request): Promise<Response> {
  return answer(request, { query: areasQuery, row: areaRow, list: listAreas, metadata: areasMetadata });
}
