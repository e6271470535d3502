import "server-only";
import { scoped } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import { maySetDenominators } from "@/lib/domain/authority";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { FigureInput } from "./schema";

/** Keeps what was published beside what is computed. A correction is another figure: none is ever changed. */
export async function addReportedFigure(viewer: Viewer, input: FigureInput): Promise<{ id: string } | Refusal> {
  const { place: regencyCode, areaCode, asOf, measure, categoryCode, value, source } = input;
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!maySetDenominators(viewer, regencyCode)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const [added] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO reported_figure (regency_code, area_code, as_of, measure, category_code, value, source, created_by)
      SELECT ${regencyCode}, a.code, ${asOf}::date, ${measure}::figure_measure, ${categoryCode}, ${value}::numeric, ${source}, ${viewer.id}::uuid
      FROM area a WHERE a.code = ${areaCode} RETURNING id`;
    return added ?? refuse({ reason: "NOT_FOUND" });
  });
}
