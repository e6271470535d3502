import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PriorityHead } from "@/components/priority/priority-head";
import { readWhereNext } from "@/components/priority/where-next-address";
import type { Known } from "@/lib/domain/coverage";
import { toPeriod } from "@/lib/domain/period";
import type { Priorities, VillagePriority } from "@/lib/priority/queries";
import { date } from "../../support/date";

const JULY = toPeriod(202407);

const TARGET = {
  ...{ id: "1", authority: "PEMDA" as const, setName: "Sasaran", source: "Uji", areaCode: "51.06", areaName: "Bangli" },
  ...{ measure: "COVERAGE" as const, categoryCode: null, baseline: null, baselineDate: null, value: 0.36 },
  dueDate: date("2024-12-31"),
};

function headOf(missing: readonly Known[]): string {
  const priorities: Priorities = {
    area: { code: "51.06", name: "Bangli", level: "REGENCY", kind: null, villageCount: 72, ancestors: [] },
    target: TARGET,
    source: null,
    villages: missing.map((people, at) => ({ code: `51.06.01.200${at}`, missing: people }) as VillagePriority),
  };
  return renderToStaticMarkup(
    <PriorityHead
      {...{ priorities, period: JULY, months: [], locale: "id", illustrative: false }}
      where={readWhereNext({}, JULY)}
      canOpen={() => false}
    />,
  );
}

test.each<[readonly Known[], string]>([
  [[9, 1], "Setengah kekurangan ada di 1 dari 2 desa/kelurahan"],
  [[0, 0], "Tidak ada desa yang masih kurang dari sasaran"],
  [[0, null], "Kekurangan baru diketahui di 1 dari 2 desa/kelurahan: di sana tidak ada"],
  [[null, null], "Kekurangan per desa belum diketahui"],
])("of villages that miss %j it is found: %s", (missing, said) => {
  expect(headOf(missing)).toContain(said);
});

test("nobody is said to be missing 0 people", () => {
  expect(headOf([0, null])).not.toContain("masih kurang <b>0");
});
