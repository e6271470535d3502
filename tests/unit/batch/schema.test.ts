import { describe, expect, test } from "vitest";
import { batchDetailSchema, newPhaseSchema } from "@/lib/batch/schema";

const ID = "00000000-0000-4000-8000-000000000001";
const PHASE = {
  ...{ regencyCode: "51.04", programmeId: ID, phase: "2", payer: "CSR", categoryCode: "VULNERABLE" },
  ...{ start: "2024-08", months: "6", quota: "200", renews: "" },
};
const DETAIL = {
  ...{ regencyCode: "51.04", id: ID, version: "1", start: "2024-08", months: "6", renewsId: "", note: "" },
  ...{ quota: "", proposed: "10", verified: "", registered: "", active: "", converted: "" },
};

describe.each([
  ["a new phase", newPhaseSchema, PHASE],
  ["a batch", batchDetailSchema, DETAIL],
] as const)("the form of %s", (_, schema, fields) => {
  test("takes a first month", () => {
    expect(schema.safeParse(fields).data).toMatchObject({ start: 202408, months: 6 });
  });

  test.each(["2204-08", "1999-12", "2024-13", "August"])("names the first month where it says %s", (start) => {
    const { error } = schema.safeParse({ ...fields, start });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(["start"]);
  });
});
