import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { whereNextHref } from "@/components/priority/where-next-address";
import { MonthStepper } from "@/components/ui/month-stepper";
import { toPeriod } from "@/lib/domain/period";
import type { TypedScenario } from "@/lib/domain/typed-scenario";

const [MAY, JUNE, JULY] = [toPeriod(202405), toPeriod(202406), toPeriod(202407)];
const MONTHS = [{ period: JULY }, { period: JUNE }, { period: MAY }];

function stepper(hrefOf: (period: typeof JUNE) => string, action?: string) {
  const html = renderToStaticMarkup(
    <MonthStepper locale="id" period={JUNE} months={MONTHS} hrefOf={hrefOf} action={action} />,
  );
  const kept = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((found) => [
    found[1],
    found[2],
  ]);
  return { html, kept };
}

test("the list of months keeps every village of a scenario whose counts cannot be read", () => {
  const scenario: TypedScenario = {
    villages: [
      { code: "51.04.06.2007", workers: "seratus" },
      { code: "51.04.04.2004", workers: "100" },
    ],
    start: "2024-08",
    months: "6",
    payer: "APBD_REGENCY",
  };
  const { kept } = stepper((month) => whereNextHref("51.04", month, { scenario }));
  expect(kept).toEqual([
    ["start", "2024-08"],
    ["months", "6"],
    ["payer", "APBD_REGENCY"],
    ["village", "51.04.06.2007"],
    ["workers", "seratus"],
    ["village", "51.04.04.2004"],
    ["workers", "100"],
  ]);
});

test("its neighbours and the page that its list asks, where the month stands in the path", () => {
  const { html, kept } = stepper((month) => `/entry/51.04/${month}?category=VULNERABLE`, "/entry/51.04");
  expect(html).toContain('href="/entry/51.04/202405?category=VULNERABLE"');
  expect(html).toContain('href="/entry/51.04/202407?category=VULNERABLE"');
  expect(html).toContain('action="/entry/51.04"');
  expect(kept).toEqual([["category", "VULNERABLE"]]);
});
