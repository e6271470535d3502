import { z } from "zod";
import { levelOf } from "@/lib/domain/area";
import type { Scenario } from "@/lib/domain/scenario";
import { readScenario, typedScenario } from "@/lib/domain/typed-scenario";
import { period } from "@/lib/schema";

const place = z.object({
  area: z.string().refine((code) => levelOf(code) === "REGENCY" || levelOf(code) === "DISTRICT"),
  period,
});

/** A scenario for a regency or a district in a month, from a form or an address; its fields are named as they are there. */
export const scenarioQuestion = place.loose().transform((fields, context) => {
  const scenario = readScenario(typedScenario(fields, fields.period), fields.period);
  if (isScenario(scenario)) return { area: fields.area, period: fields.period, scenario };
  for (const fault of scenario) context.addIssue({ code: "custom", path: [fault] });
  return z.NEVER;
});

export type ScenarioQuestion = z.output<typeof scenarioQuestion>;

function isScenario(read: ReturnType<typeof readScenario>): read is Scenario {
  return !Array.isArray(read);
}
