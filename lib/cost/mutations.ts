import "server-only";
import { scoped } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { SavedScenarioInput, ScenarioToDelete } from "./schema";

/** Keeps a scenario under its name; EXISTS where the regency has one of that name already. */
export async function saveScenario(
  viewer: Viewer,
  { place, name, query }: SavedScenarioInput,
): Promise<{ id: string; name: string } | Refusal> {
  if (!seesRegency(viewer, place)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "subsidy.write", place)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const [saved] = await tx.$queryRaw<{ id: string; name: string }[]>`
      INSERT INTO subsidy_scenario (regency_code, name, query, created_by)
      VALUES (${place}, ${name}, ${query}, ${viewer.id}::uuid) ON CONFLICT DO NOTHING RETURNING id, name`;
    return saved ?? refuse({ reason: "EXISTS" });
  });
}

/** Forgets a scenario; the audit trail keeps what it was. */
export async function deleteScenario(
  viewer: Viewer,
  { place, id }: ScenarioToDelete,
): Promise<{ name: string } | Refusal> {
  if (!seesRegency(viewer, place)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "subsidy.write", place)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const [deleted] = await tx.$queryRaw<{ name: string }[]>`
      DELETE FROM subsidy_scenario WHERE regency_code = ${place} AND id = ${id}::uuid RETURNING name`;
    return deleted ?? refuse({ reason: "NOT_FOUND" });
  });
}
