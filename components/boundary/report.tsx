import { Notice } from "@/components/ui/notice";
import { ScrollTable } from "@/components/ui/scroll-table";
import { SectionCard } from "@/components/ui/section-card";
import type { DraftPage } from "@/lib/boundary/queries";
import type { BoundaryProblem } from "@/lib/domain/boundary-check";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { Decision, ReadingForm, TurnForm } from "./draft-forms";
import { leftOutName, NameCard } from "./left-out";
import { Preview } from "./preview";

interface ReportProps {
  page: DraftPage;
  locale: Locale;
}

/** What is wrong with a file, where, and what to do; how it would look; and the decision. */
export function Report({ page, locale }: ReportProps) {
  const text = textFor(locale).boundary;
  const { report, reading, draft, regencyName, replaces, digest } = page;
  const count = (n: number) => formatCount(n, locale);
  const problems = report.problems.filter(({ kind }) => kind !== "SWAPPED");
  const regency = regencyName ?? "";
  return (
    <div className="grid gap-4">
      <Verdict page={page} locale={locale} />
      <div className="cards cards--flush">
        <div className="c7 grid gap-4 content-start">
          <SectionCard title={text.report.preview} sub={text.report.previewWhy}>
            {report.shapes.length === 0 ? (
              <p>{text.report.noPreview}</p>
            ) : (
              <Preview
                shapes={report.shapes}
                villages={page.villages}
                label={text.report.previewLabel(count(report.shapes.length), regency)}
                locale={locale}
              />
            )}
          </SectionCard>
        </div>
        <div className="c5 grid gap-4 content-start">
          <SectionCard
            title={text.confirm.title}
            sub={replaces > 0 ? text.report.replaces(count(replaces)) : text.report.first}
          >
            <Decision
              id={draft.id}
              digest={digest}
              usable={report.usable}
              missing={report.missing.length}
              locale={locale}
            />
          </SectionCard>
          <SectionCard title={text.report.reading} sub={text.report.origin(draft.source, draft.licence)}>
            <ReadingForm
              id={draft.id}
              reading={reading}
              properties={page.properties.map(({ name, codes }) => ({
                value: name,
                label: text.report.propertyOption(name, count(codes)),
              }))}
              regencies={page.regencies.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
              locale={locale}
            />
          </SectionCard>
        </div>
      </div>
      {problems.length === 0 ? null : (
        <SectionCard title={text.report.problems(count(problems.length))}>
          <ProblemTable problems={problems} locale={locale} />
        </SectionCard>
      )}
      {report.missing.length === 0 ? null : (
        <NameCard
          title={text.report.missing(count(report.missing.length))}
          why={text.report.missingWhy}
          names={report.missing.map(({ code, name }) => `${name} (${code})`)}
          locale={locale}
        />
      )}
      {report.unknown.length === 0 ? null : (
        <NameCard
          title={text.report.unknown(count(report.unknown.length))}
          why={text.report.unknownWhy}
          names={report.unknown.map((feature) => leftOutName(feature, locale))}
          locale={locale}
        />
      )}
      {report.elsewhere.length === 0 ? null : (
        <NameCard
          title={text.report.elsewhere(count(report.elsewhere.length))}
          why={text.report.elsewhereWhy}
          names={report.elsewhere.map((feature) => leftOutName(feature, locale))}
          locale={locale}
        />
      )}
    </div>
  );
}

function Verdict({ page: { report, reading, draft, regencyName }, locale }: ReportProps) {
  const text = textFor(locale).boundary.report;
  const count = (n: number) => formatCount(n, locale);
  if (regencyName === null) {
    return (
      <Notice kind="error" title={text.noRegency}>
        {text.noRegencyWhy}
      </Notice>
    );
  }
  const swapped = report.problems.filter(({ kind }) => kind === "SWAPPED").length;
  return (
    <>
      {swapped === 0 ? null : (
        <Notice kind="error" title={text.swappedTitle(count(swapped))}>
          {text.swappedWhy}
          <TurnForm id={draft.id} reading={reading} locale={locale} />
        </Notice>
      )}
      {report.turned === 0 ? null : (
        <Notice kind="info">
          {text.turned(count(report.turned))}
          <TurnForm id={draft.id} reading={reading} locale={locale} />
        </Notice>
      )}
      {report.usable ? (
        <Notice kind={report.missing.length === 0 ? "done" : "warn"} title={text.usable}>
          {report.missing.length === 0 ? text.complete(regencyName) : `${text.missing(count(report.missing.length))}.`}
        </Notice>
      ) : (
        <Notice kind="error">
          {swapped > 0 && swapped === report.problems.length ? text.notUsableSwapped : text.notUsable}
        </Notice>
      )}
    </>
  );
}

function ProblemTable({ problems, locale }: { problems: readonly BoundaryProblem[]; locale: Locale }) {
  const text = textFor(locale).boundary.report;
  return (
    <ScrollTable caption={text.problems(formatCount(problems.length, locale))} className="tbl--top">
      <thead>
        <tr>
          <th scope="col">{text.village}</th>
          <th scope="col" className="num">
            {text.feature}
          </th>
          <th scope="col">{text.problem}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ kind, number, village }) => (
          <tr key={`${number} ${kind}`}>
            <th scope="row">
              {village.name} ({village.code})
            </th>
            <td className="num">{formatCount(number, locale)}</td>
            <td className="min-w-60">{text.kind[kind]}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
