import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cardFrame } from "@/components/cost/card-frame";
import { finding, leadOf } from "@/components/cost/finding";
import type { Payer } from "@/lib/domain/contribution";
import { BUDGETED, budgetUse, type CostCell } from "@/lib/domain/cost";
import { toPeriod } from "@/lib/domain/period";
import { costTextFor } from "@/lib/text/cost-text";
import { date } from "../../support/date";

const text = costTextFor("id");
const frame = cardFrame({
  ...{ regencyCode: "51.04", today: date("2024-07-08"), choice: {}, locale: "id", illustrative: false },
});
const cell = (payer: Payer, rupiah: number | null): CostCell => ({
  ...{ payer, period: toPeriod(202408), workers: 1, rupiah },
});

function say(cells: CostCell[], amounts: Partial<Record<Payer, number>>) {
  const budgets = BUDGETED.flatMap((payer) => {
    const rupiah = amounts[payer];
    return rupiah === undefined ? [] : [{ payer, year: 2024, rupiah }];
  });
  const uses = BUDGETED.map((payer) =>
    budgetUse({ payer, year: 2024 }, { cells, budgets, from: toPeriod(202407) }),
  ).filter(({ payer, budget }) => budget !== null || cells.some((one) => one.payer === payer));
  const picture = { uses, cells, year: 2024, running: { paid: [], inProgress: 0, unknown: 0 } };
  return { title: finding(picture, frame), lead: renderToStaticMarkup(leadOf(picture, frame)) };
}

describe("what is found", () => {
  test.each<[string, CostCell[], Partial<Record<Payer, number>>, string]>([
    ["a budget that is too small ends", [cell("CSR", 9)], { CSR: 8 }, text.cost.someEnd(text.payer.CSR, "2024")],
    ["none has not ended", [cell("CSR", 9)], {}, text.cost.someHaveNone(text.payer.CSR, "2024")],
    ["without a rate nobody knows", [cell("CSR", null)], { CSR: 8 }, text.cost.someUnknown(text.payer.CSR, "2024")],
    ["enough lasts", [cell("CSR", 8)], { CSR: 8 }, text.cost.allLast("2024")],
    ["members who pay for themselves need none", [cell("SELF", 9)], {}, text.cost.allLast("2024")],
    ["nothing runs", [], { CSR: 8 }, text.cost.nothingRuns("2024")],
  ])("%s", (_, cells, amounts, title) => {
    expect(say(cells, amounts).title).toBe(title);
  });
});

describe("what is held against the budgets", () => {
  test("are those who have one; the others are named with what they pay", () => {
    const { lead } = say([cell("CSR", 5), cell("APBDES", 3), cell("SELF", 100)], { CSR: 8 });
    expect(lead).toContain("<b>Rp5</b> dari anggaran <b>Rp8</b>");
    expect(lead).toContain(`Untuk ${text.payer.APBDES} belum ada anggaran 2024; iurannya <b>Rp3</b>`);
  });

  test("is nothing where none was decided", () => {
    expect(say([cell("CSR", 5)], {}).lead).not.toContain("dari anggaran");
  });
});
