import { describe, expect, test } from "vitest";
import { agentField, shownField } from "@/lib/agent/agent-form";
import { saveAgent, saveAgentCounts } from "@/lib/agent/mutations";
import { getAgentDesk } from "@/lib/agent/queries";
import { agentSchema, countsSchema } from "@/lib/agent/schema";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const FORM = {
  ...{ place: GIANYAR, id: "", version: "0", name: "Koperasi uji", kind: "COOPERATIVE" },
  ...{ areaCode: "51.04.05.2006", since: "2024-02", until: "" },
};

const add = (fields: Partial<typeof FORM> = {}, viewer = viewerAs("OPERATOR")) =>
  saveAgent(viewer, agentSchema.parse({ ...FORM, ...fields }));

async function agents() {
  return (await getAgentDesk(viewerAs("BRANCH"), GIANYAR, TODAY))?.agents ?? [];
}

async function anAgent() {
  const agent = (await agents()).find(({ counts, until }) => counts.length > 0 && until === null);
  if (agent === undefined) throw new Error("the demo has agents");
  return agent;
}

/** What a form sends of one agent: by default it was shown figures that nobody typed. */
function counts(id: string, period: string, fields: { carried: string; converted: string; version: number }) {
  return countsSchema.parse({
    ...{ place: GIANYAR, period },
    ...{ [shownField("carried", id)]: "999", [shownField("converted", id)]: "999" },
    [agentField("carried", id)]: fields.carried,
    [agentField("converted", id)]: fields.converted,
    [agentField("version", id)]: String(fields.version),
  });
}

describe("an agent", () => {
  test("is added, changed by the version that was read, and named once in a village", async () => {
    const added = await add();
    expect(added).toHaveProperty("id");
    expect(await add()).toMatchObject({ reason: "EXISTS" });
    const id = "id" in added ? added.id : "";
    expect(await add({ id, version: "1", name: "Koperasi uji baru", until: "2024-06" })).toEqual({ id, version: 2 });
    expect((await agents()).find((agent) => agent.id === id)).toMatchObject({
      ...{ name: "Koperasi uji baru", kind: "COOPERATIVE", since: 202402, until: 202406, version: 2, counts: [] },
    });
    expect(await add({ id, version: "1", name: "Koperasi kedua" })).toMatchObject({ reason: "SUPERSEDED" });
  });

  test.each([
    ["name", { name: "ab" }],
    ["name", { name: "Koperasi 5104012345678901" }],
    ["areaCode", { areaCode: "51.06.01.2001" }],
    ["areaCode", { areaCode: "51.04.05" }],
    ["since", { since: "Januari" }],
    ["until", { until: "2024-01" }],
    ["kind", { kind: "PERSON" }],
    ["since", { since: "1999-12" }],
    ["until", { until: "2101-01" }],
  ])("is refused for its %s: %j", (field, fields) => {
    const parsed = agentSchema.safeParse({ ...FORM, ...fields });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("of no village is not found, and one that ends in its first month is one", async () => {
    expect(await add({ areaCode: "51.04.05.2999" })).toMatchObject({ reason: "NOT_FOUND" });
    expect(await add({ name: "Koperasi singkat", until: "2024-02" })).toHaveProperty("id");
  });
});

describe("what agents carry", () => {
  test("is written with a version, and emptied it is unknown again", async () => {
    const { id } = await anAgent();
    const save = (carried: string, converted: string, version: number): Promise<object> =>
      saveAgentCounts(viewerAs("BRANCH"), counts(id, "2024-07", { carried, converted, version }));
    const july = async () => (await anAgent()).counts.find(({ period }) => Number(period) === 202407);
    expect(await save("1.025", "4", 0)).toEqual({
      ...{ changed: 1, seen: [{ agentId: id, carried: 1_025, converted: 4, version: 1 }] },
    });
    expect(await july()).toMatchObject({ carried: 1_025, converted: 4, version: 1 });
    expect(await save("1025", "4", 0)).toMatchObject({ changed: 0, seen: [{ version: 1 }] });
    expect(await save(" ", "", 1)).toMatchObject({ changed: 1, seen: [{ carried: null, version: 2 }] });
    expect(await july()).toMatchObject({ carried: null, converted: null, version: 2 });
  });

  test("leaves a trace of who changed what", async () => {
    const { id } = await anAgent();
    await saveAgentCounts(viewerAs("BRANCH"), counts(id, "2024-02", { carried: "41", converted: "0", version: 1 }));
    const [entry] = await rows<{ before: number; after: number }>(
      `SELECT detail #> '{before,carried}' AS before, detail #> '{after,carried}' AS after FROM audit_entry
        WHERE action = 'perisai_count.update' AND detail #>> '{after,agent_id}' = '${id}' AND user_id IS NOT NULL
          AND detail #>> '{after,period}' = '202402'`,
    );
    expect(entry?.after).toBe(41);
    expect(entry?.before).not.toBe(41);
  });

  test("two writers of one month: one is kept, the other told who was first", async () => {
    const { id, counts: before } = await anAgent();
    const may = before.find(({ period }) => Number(period) === 202405);
    const writers = [3, 4, 5, 6].map((carried) =>
      saveAgentCounts(
        viewerAs("BRANCH"),
        counts(id, "2024-05", { carried: String(carried), converted: "0", version: may?.version ?? 0 }),
      ),
    );
    const outcomes = await Promise.all(writers);
    expect(outcomes.filter((outcome) => "changed" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => "reason" in outcome && outcome.reason === "SUPERSEDED")).toHaveLength(3);
    const [kept] = await rows<{ version: number }>(
      `SELECT version FROM perisai_count WHERE agent_id = '${id}' AND period = 202405`,
    );
    expect(kept?.version).toBe((may?.version ?? 0) + 1);
  });

  test("somebody else's change of a row that was left alone does not stand in the way, and is not overwritten", async () => {
    const [one, other] = (await agents()).filter(({ until, since }) => until === null && since <= 202404);
    if (one === undefined || other === undefined) throw new Error("the demo has two agents");
    const shown = (of: typeof one) => of.counts.find(({ period }) => Number(period) === 202404);
    const row = (of: typeof one, carried: string) => ({
      [agentField("carried", of.id)]: carried,
      [agentField("converted", of.id)]: "0",
      [shownField("carried", of.id)]: String(shown(of)?.carried ?? ""),
      [shownField("converted", of.id)]: "0",
      [agentField("version", of.id)]: String(shown(of)?.version ?? 0),
    });
    const send = (...rows: object[]) =>
      saveAgentCounts(
        viewerAs("BRANCH"),
        countsSchema.parse(Object.assign({ place: GIANYAR, period: "2024-04" }, ...rows)),
      );
    expect(await send(row(other, "77"))).toMatchObject({ changed: 1 });
    expect(await send(row(one, "55"), row(other, String(shown(other)?.carried ?? "")))).toMatchObject({ changed: 1 });
    const now = (await agents()).find(({ id }) => id === other.id);
    expect(now?.counts.find(({ period }) => Number(period) === 202404)?.carried).toBe(77);
    expect(await send(row(other, "78"))).toMatchObject({ reason: "SUPERSEDED" });
  });

  test.each([
    ["period", { period: "1999-12" }],
    ["period", { period: "2101-01" }],
    ["version/7", { "carried/7": "3" }],
  ])("is refused for its %s: %j", (field, fields) => {
    const parsed = countsSchema.safeParse({ place: GIANYAR, period: "2024-05", "version/7": "0", ...fields });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test.each([
    ["carried", { carried: "1.000.001", converted: "", version: 0 }],
    ["carried", { carried: "12,5", converted: "", version: 0 }],
    ["converted", { carried: "3", converted: "4", version: 0 }],
  ] as const)("is refused for what is %s: %j", (field, fields) => {
    const id = "00000000-0000-4000-8000-00000000000a";
    const raw = {
      ...{ place: GIANYAR, period: "2024-05", [agentField("version", id)]: "0" },
      ...{ [agentField("carried", id)]: fields.carried, [agentField("converted", id)]: fields.converted },
    };
    expect(countsSchema.safeParse(raw).error?.issues.map(({ path }) => path[0])).toEqual([agentField(field, id)]);
  });

  test("is not taken for a month in which it is no agent, nor of a foreign one", async () => {
    const { id, since } = await anAgent();
    const early = since === 202401 ? "2023-12" : "2023-09";
    const one = counts(id, early, { carried: "1", converted: "0", version: 0 });
    expect(await saveAgentCounts(viewerAs("BRANCH"), one)).toMatchObject({ reason: "NOT_FOUND" });
    const foreign = { ...one, place: BANGLI };
    const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
    expect(await saveAgentCounts(branch, foreign)).toMatchObject({ reason: "NOT_FOUND" });
  });
});

describe("who may", () => {
  test("the office and the branch in their own regencies, nobody else", async () => {
    for (const role of ["COUNCIL", "ADMINISTRATOR"] as const) {
      expect(await getAgentDesk(viewerAs(role), GIANYAR, TODAY)).toBeNull();
      expect(await add({}, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
    }
    for (const role of ["OPERATOR", "HEAD", "BRANCH"] as const) {
      const stranger = viewerAs(role, { regencyCodes: [BANGLI] });
      expect(await getAgentDesk(stranger, GIANYAR, TODAY)).toBeNull();
      expect(await add({}, stranger)).toMatchObject({ reason: "NOT_FOUND" });
      expect(await getAgentDesk(viewerAs(role), GIANYAR, TODAY)).not.toBeNull();
    }
  });
});

test("an agent's conversion is what it carries of lapsed batches ÷ who lapsed in its village", async () => {
  for (const agent of await agents()) {
    const january = agent.conversions.find(({ month }) => Number(month) === 202401);
    if (january === undefined || agent.counts.length === 0) continue;
    const [village] = await rows<{ lapsed: number }>(
      `SELECT sum(active)::integer AS lapsed FROM subsidy_batch WHERE area_code = '${agent.areaCode}' AND start_period = 202307`,
    );
    const [count] = await rows<{ converted: number }>(
      `SELECT converted FROM perisai_count WHERE agent_id = '${agent.id}' AND period = 202404`,
    );
    expect(january.lapsed).toBe(village?.lapsed);
    expect(january.after[1]).toMatchObject({ months: 3, converted: count?.converted ?? null });
  }
});
