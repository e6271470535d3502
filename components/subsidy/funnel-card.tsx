import { ChartCard } from "@/components/charts/chart-card";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { DataTable } from "@/components/ui/data-table";
import { type DropStage, STAGES, type Stage } from "@/lib/domain/batch";
import { downloadName } from "@/lib/domain/file-name";
import type { FunnelLoss } from "@/lib/domain/funnel";
import { formatCount } from "@/lib/format";
import { type BoardPage, boardDownloads, boardFileName, peopleOr } from "./board-page";

/** From the quota to who is active, with who was lost at each step and why. */
export function FunnelCard({ page }: { page: BoardPage }) {
  const { board, text, locale, date, illustrative } = page;
  const words = text.quotaBoard.funnel;
  const stages = STAGES.map((stage) => ({ stage, value: board.funnel[stage], loss: lossAt(stage, page) }));
  return (
    <ChartCard
      locale={locale}
      title={funnelTitle(page)}
      subtitle={words.subtitle}
      figure={
        <FunnelBars
          label={words.chart(
            stages.map(({ stage, value }) => words.part(text.subsidy.stage[stage], peopleOr(value, page))).join(", "),
          )}
          bars={stages.map(({ stage, value, loss }) => ({
            key: stage,
            name: text.subsidy.stage[stage],
            value,
            valueText: peopleOr(value, page),
            isQuota: stage === "quota",
            isGoal: stage === "active",
            lost: loss?.people ?? 0,
            note: noteOf(stage, loss, page),
          }))}
        />
      }
      table={
        <DataTable
          caption={words.table}
          columns={[
            words.columns.stage,
            words.columns.people,
            words.columns.lost,
            words.columns.reasons,
            words.columns.unexplained,
          ]}
          rows={stages.map(({ stage, value, loss }) => ({
            key: stage,
            head: text.subsidy.stage[stage],
            cells:
              loss === null
                ? [peopleOr(value, page), ...Array.from({ length: 3 }, () => text.common.notApplicable)]
                : [
                    peopleOr(value, page),
                    peopleOr(loss.people, page),
                    reasonsOf(loss, page).join(", ") || text.common.notApplicable,
                    formatCount(loss.unexplained, locale),
                  ],
          }))}
        />
      }
      downloads={boardDownloads(page, "funnel")}
      drawing={downloadName(boardFileName(page, "funnel"))}
      about={words.about.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      foot={words.foot(date)}
      illustrative={illustrative}
    />
  );
}

/** The step that loses most is the finding; what the quota still has room for is one of them. */
function funnelTitle({ board, text, locale }: BoardPage): string {
  const words = text.quotaBoard.funnel.title;
  const { quota, proposed } = board.funnel;
  const steps = [
    { stage: "NOT_PROPOSED" as const, people: quota === null || proposed === null ? null : quota - proposed },
    ...board.losses.map(({ stage, people }) => ({ stage, people })),
  ];
  const [most] = steps.filter((step) => step.people !== null).sort((a, b) => (b.people ?? 0) - (a.people ?? 0));
  if (most === undefined || most.people === null) return words.UNKNOWN;
  return most.people <= 0 ? words.NONE : words[most.stage](formatCount(most.people, locale));
}

function lossAt(stage: Stage, { board }: BoardPage): FunnelLoss | null {
  return board.losses.find((loss) => loss.stage === (stage.toUpperCase() as DropStage)) ?? null;
}

function noteOf(stage: Stage, loss: FunnelLoss | null, page: BoardPage): string | undefined {
  const { board, text, locale } = page;
  const words = text.quotaBoard.funnel;
  if (stage === "proposed") {
    const { quota, proposed } = board.funnel;
    if (quota === null || proposed === null || quota === proposed) return undefined;
    const people = formatCount(Math.abs(quota - proposed), locale);
    return quota > proposed ? words.notProposed(people) : words.aboveQuota(people);
  }
  if (loss === null) return undefined;
  if (loss.people === null) return words.lossUnknown;
  if (loss.people === 0) return words.nobodyLost;
  const why = [
    ...reasonsOf(loss, page),
    ...(loss.unexplained > 0 ? [words.unexplained(formatCount(loss.unexplained, locale))] : []),
    ...(loss.overexplained > 0 ? [words.overexplained(formatCount(loss.overexplained, locale))] : []),
  ];
  return `${words.lost[loss.stage](formatCount(loss.people, locale))}: ${why.join(" · ")}`;
}

function reasonsOf({ reasons }: FunnelLoss, { text, locale }: BoardPage): string[] {
  return reasons.map(({ reason, people }) =>
    text.quotaBoard.funnel.reason(text.subsidy.dropReason[reason].toLowerCase(), formatCount(people, locale)),
  );
}
