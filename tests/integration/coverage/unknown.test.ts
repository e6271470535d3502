import { expect, test } from "vitest";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { toPeriod } from "@/lib/domain/period";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

test("a regency whose month is under way has no figure beside others, nor in the sum of its province", async () => {
  const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
  const [province, country] = [
    await getCoverageFacts(branch, "51", toPeriod(202407)),
    await getCoverageFacts(branch, "ID", toPeriod(202407)),
  ];
  expect(province?.places.find(({ code }) => code === GIANYAR)).toMatchObject({ active: null, villages: 41 });
  expect(country?.places.find(({ code }) => code === "51")).toMatchObject({ active: null, eligible: null });
});

test("why a village has no data in a month that is not published is not told to the council", async () => {
  await rows(
    "INSERT INTO no_data_mark (regency_code, period, area_code, reason) VALUES ($1, 202407, $2, 'kader cuti')",
    [GIANYAR, "51.04.07.2009"],
  );
  const told = async (role: "BRANCH" | "COUNCIL") => {
    const facts = await getCoverageFacts(viewerAs(role), GIANYAR, toPeriod(202407));
    return facts?.villages.find(({ code }) => code === "51.04.07.2009")?.noDataReason;
  };
  expect(await told("BRANCH")).toBe("kader cuti");
  expect(await told("COUNCIL")).toBeNull();
});

test("a denominator of which a part is unknown is unknown", async () => {
  const silent = "SELECT area_code FROM no_data_mark WHERE regency_code = $1 AND period = 202406";
  const [district] = await rows<{ code: string }>(`SELECT substr(area_code, 1, 8) AS code FROM (${silent}) s LIMIT 1`, [
    GIANYAR,
  ]);
  const read = async () =>
    (await getCoverageFacts(viewerAs("BRANCH"), GIANYAR, toPeriod(202406)))?.places.find(
      ({ code }) => code === district?.code,
    );
  expect((await read())?.eligible).toBeGreaterThan(0);
  await rows(
    `DELETE FROM eligible_worker WHERE area_code = (SELECT max(code) FROM area WHERE parent_code = $1 AND code NOT IN (${silent.replace("$1", "$2")}))`,
    [district?.code, GIANYAR],
  );
  expect(await read()).toMatchObject({ eligible: null });
});
