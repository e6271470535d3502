import { expect, test } from "vitest";
import { addReportedFigure } from "@/lib/figure/mutations";
import { getFigureDesk } from "@/lib/figure/queries";
import { figureSchema } from "@/lib/figure/schema";
import { asOwner, rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const FORM = {
  ...{ place: GIANYAR, areaCode: GIANYAR, measure: "COVERAGE", categoryCode: "", asOf: "2025-12-31" },
  ...{ value: "66,1", source: "siaran pers cabang" },
};

function add(fields: Partial<typeof FORM> = {}, viewer = viewerAs("BRANCH")) {
  return addReportedFigure(viewer, figureSchema.parse({ ...FORM, ...fields }));
}

test("a figure is kept beside those that are there, and a correction beside it", async () => {
  await add();
  await add({ value: "66,4", source: "ralat siaran pers" });
  const desk = await getFigureDesk(viewerAs("OPERATOR"), GIANYAR);
  const newest = desk?.figures.filter(({ asOf }) => asOf === "2025-12-31").map(({ value }) => value);
  expect(newest?.toSorted()).toEqual([0.661, 0.664]);
  expect(desk?.figures).toContainEqual(
    expect.objectContaining({ asOf: "2023-12-31", measure: "ACTIVE", value: 127_909 }),
  );
});

test("more than 100 % is real; people are whole; only active members have a category", () => {
  const faults = (fields: Partial<typeof FORM>) =>
    figureSchema.safeParse({ ...FORM, ...fields }).error?.issues.map(({ path }) => path[0]);
  expect(figureSchema.parse({ ...FORM, value: "101,5" }).value).toBe(1.015);
  expect(faults({ measure: "ACTIVE", value: "12,5" })).toEqual(["value"]);
  expect(faults({ categoryCode: "VULNERABLE" })).toEqual(["categoryCode"]);
  expect(faults({ areaCode: BANGLI })).toEqual(["areaCode"]);
  expect(faults({ asOf: "kemarin", source: "" })).toEqual(["asOf", "source"]);
});

test("head and branch add in their own regency, nobody else", async () => {
  expect(await add({}, viewerAs("HEAD"))).toHaveProperty("id");
  for (const role of ["OPERATOR", "COUNCIL", "ADMINISTRATOR"] as const) {
    expect(await add({}, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
  }
  expect(await add({}, viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).toMatchObject({ reason: "NOT_FOUND" });
  expect(await getFigureDesk(viewerAs("BRANCH", { regencyCodes: [BANGLI] }), GIANYAR)).toBeNull();
});

test.each(["UPDATE reported_figure SET value = 1", "DELETE FROM reported_figure"])("never: %s", async (statement) => {
  const asApplication = asOwner(async (client) => {
    await client.query("SET ROLE cakupan_app");
    await client.query("SELECT set_config('app.regencies', '*', false)");
    await client.query(statement);
  });
  await expect(asApplication).rejects.toMatchObject({ code: "42501" });
  await expect(rows(statement)).rejects.toMatchObject({ code: "CK005" });
});
