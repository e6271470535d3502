import { describe, expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { getPriorities } from "@/lib/priority/queries";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
describe("x", () => {
  test("y", async () => {
    const p = await getPriorities(branch, GIANYAR, JUNE);
    for (const v of p!.villages) console.info(v.code, v.name, v.active, v.eligible, v.missing, v.vulnerable, v.quota, JSON.stringify(v.visit), v.noDataReason);
    const b = await getPriorities(branch, BANGLI, JUNE);
    for (const v of b!.villages.slice(0,12)) console.info(v.code, v.name, v.active, v.eligible, v.missing, v.vulnerable, v.quota, JSON.stringify(v.visit), v.noDataReason);
    expect(1).toBe(1);
  });
});
