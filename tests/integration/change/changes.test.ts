import { beforeAll, expect, test } from "vitest";
import { listChanges } from "@/lib/change/queries";
import type { Viewer } from "@/lib/domain/access";
import { asOwner } from "../../support/plain-sql";
import { save, saveRows, typed } from "../../support/sheet";
import { completeMonth, publish, submit, verify, walk } from "../../support/submission";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const BEFORE = new Date("2026-01-01T00:00:00Z");

let operator: Viewer;

beforeAll(async () => {
  operator = viewerAs("OPERATOR", { id: (await createUser("OPERATOR")).id });
});

async function told(viewer: Viewer, since: Date | null = BEFORE) {
  return (await listChanges(viewer, since)).map((change) =>
    change.kind === "STEP" ? `${change.period} ${change.to}` : `${change.period} ${change.kind} ${change.rows}`,
  );
}

test("what one person saved in a month on a day is one line, counted in rows; an import is another", async () => {
  const period = await completeMonth();
  const enter = (areaCode: string, counts: Record<string, string>) =>
    save([typed(areaCode, counts)], { period, viewer: operator });
  await enter(KERAMAS, { jkk: "5", jkm: "5" });
  await enter("51.04.02.2004", { jkk: "5", jkm: "5" });
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(
      "SELECT set_config('app.user_id', $1, true), set_config('app.import_id', gen_random_uuid()::text, true)",
      [operator.id],
    );
    await client.query("UPDATE enrolment SET jkk = 6, jkm = 6 WHERE regency_code = $1 AND period = $2", [
      GIANYAR,
      period,
    ]);
    await client.query("COMMIT");
  });
  const lines = (await told(viewerAs("BRANCH"))).filter((line) => line.startsWith(String(period)));
  expect(lines).toEqual([`${period} IMPORTED 2`, `${period} SAVED 2`, `${period} DRAFT`]);
});

test("one's own changes are no news, another regency's neither", async () => {
  const period = await completeMonth();
  await walk(period, (month) => submit(month, operator));
  const line = `${period} SUBMITTED`;
  expect(await told(viewerAs("BRANCH"))).toContain(line);
  expect(await told(operator)).not.toContain(line);
  expect(await told(viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).not.toContain(line);
});

test("the council is told what was published, and nothing else", async () => {
  const period = await completeMonth();
  await walk(period, submit, verify, publish);
  const council = viewerAs("COUNCIL", { id: operator.id });
  const lines = await told(council);
  expect(lines).toContain(`${period} PUBLISHED`);
  expect(lines.filter((line) => !line.endsWith("PUBLISHED"))).toEqual([]);
});

test("after the moment there is nothing; without one, the latest eight", async () => {
  await saveRows(typed(KERAMAS, { jkk: "7", jkm: "7" }));
  expect(await told(viewerAs("BRANCH"), new Date(Date.now() + 60_000))).toEqual([]);
  expect(await told(viewerAs("HEAD", { id: operator.id }), null)).toHaveLength(8);
});
