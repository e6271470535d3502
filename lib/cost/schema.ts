import { z } from "zod";
import type { CostScenario } from "@/lib/domain/cost-scenario";
import {
  costScenarioQuery,
  isCostScenario,
  readCostScenario,
  type TypedCostScenario,
  typedCostScenario,
} from "@/lib/domain/typed-cost-scenario";
import { line, regencyCode } from "@/lib/schema";

const place = z.object({ place: regencyCode });

/** Reads the scenario among the fields of a form or an address; its faults are named as the fields are. */
function readFields(fields: Readonly<Record<string, unknown>>, context: z.RefinementCtx): Typed | null {
  const typed = typedCostScenario(fields);
  const scenario = readCostScenario(typed);
  if (isCostScenario(scenario)) return { typed, scenario };
  for (const fault of scenario) context.addIssue({ code: "custom", path: [fault] });
  return null;
}

interface Typed {
  readonly typed: TypedCostScenario;
  readonly scenario: CostScenario;
}

/** A scenario for a regency. */
export const costQuestion = place.loose().transform((fields, context) => {
  const read = readFields(fields, context);
  return read === null ? z.NEVER : { place: fields.place, scenario: read.scenario };
});

export type CostQuestion = z.output<typeof costQuestion>;

/** A scenario as a file, with the id of a saved one beside which it is laid. */
export const scenarioDownload = costQuestion.and(z.object({ with: z.uuid().optional() }));

/** A scenario that is kept under a name: its address holds all of it. */
export const savedScenarioSchema = place
  .extend({ name: line.max(120) })
  .loose()
  .transform((fields, context) => {
    const read = readFields(fields, context);
    if (read === null) return z.NEVER;
    return { place: fields.place, name: fields.name, query: costScenarioQuery(read.typed) };
  });

export type SavedScenarioInput = z.output<typeof savedScenarioSchema>;

export const scenarioToDelete = place.extend({ id: z.uuid() });

export type ScenarioToDelete = z.output<typeof scenarioToDelete>;

/** A table of the page as a file. */
export const COST_TABLES = ["running", "budgets", "plans"] as const;

export const costDownload = place.extend({
  table: z.enum(COST_TABLES),
  form: z.enum(["csv", "xlsx"]).default("csv"),
  target: z.string().optional(),
  percent: z.string().optional(),
  programme: z.string().optional(),
});
