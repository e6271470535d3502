import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { listOpenMonths } from "@/lib/coverage/queries";
import { tableResponse } from "@/lib/coverage/table-response";
import { readEcosystemView, viewVillages } from "@/lib/domain/ecosystem-view";
import { chooseMonth } from "@/lib/domain/month-choice";
import { asOf, periodCode } from "@/lib/domain/period";
import { getEcosystem } from "@/lib/ecosystem/queries";
import { ecosystemDownload } from "@/lib/ecosystem/schema";
import { ecosystemTable } from "@/lib/ecosystem/tables";
import { isDemo, today } from "@/lib/env";
import { formatDate, formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** The villages of the ecosystem page as a file, with the same scope, month, filter and order, and the same numbers. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = ecosystemDownload.safeParse(address);
  if (!asked.success) notFound();
  const { regency, period, form } = asked.data;
  const viewer = await requireViewer("subsidy.read", regency);
  const months = await listOpenMonths(viewer, regency);
  if (chooseMonth(viewer, periodCode(period), months, today()) === null) notFound();
  const ecosystem = await getEcosystem(viewer, regency, period);
  if (ecosystem === null) notFound();
  const table = ecosystemTable(viewVillages(ecosystem.villages, readEcosystemView(address)), period);
  const locale = await getLocale();
  const { ecosystem: words, common } = textFor(locale);
  const date = formatDate(asOf(period), locale);
  const notes = [
    [words.notes.area, ecosystem.place.name],
    [words.notes.date, words.foot(date, ecosystem.programmes.join(", ") || words.noProgramme)],
    ...[words.aboutCovered, words.aboutNumber, words.aboutKelurahan, words.aboutZero].map(
      (says) => [words.notes.read, says] as const,
    ),
    ...(isDemo ? [[common.note, common.illustrativeData] as const] : []),
  ] as const;
  return tableResponse({
    ...{ form, table, notes },
    words: {
      title: words.title(ecosystem.place.name, formatPeriod(period, locale)),
      dataSheet: words.notes.data,
      notesSheet: words.notes.sheet,
    },
    name: [regency, periodCode(period), textFor("id").ecosystem.notes.data],
  });
});
