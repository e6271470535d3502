import { cellText } from "@/components/sheet/cell-text";
import { dropField } from "@/lib/batch/batch-form";
import { DROP_REASONS, DROP_STAGES, type Drop } from "@/lib/domain/batch";
import { type BatchCounts, lostAt } from "@/lib/domain/batch-entry";
import { formatCount, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";

interface DropFieldsProps {
  counts: BatchCounts;
  reasons: readonly Drop[];
  locale: Locale;
}

/** People for each reason, stage by stage; a stage without reasons is folded away. */
export function DropFields({ counts, reasons, locale }: DropFieldsProps) {
  const text = batchTextFor(locale);
  const words = text.batch.form;
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{words.drops}</legend>
      <p className="hint">{words.dropsHint}</p>
      {DROP_STAGES.map((stage) => {
        const lost = lostAt(stage, counts);
        const given = reasons.filter((one) => one.stage === stage);
        return (
          <details key={stage} className="more" open={given.length > 0}>
            <summary>
              {words.dropStage[stage]}{" "}
              <span className="text-ink-2">
                ({lost === null ? words.lostUnknown : words.lost(formatCount(lost, locale))})
              </span>
            </summary>
            <div className="grid gap-2 pt-2 sm:grid-cols-2">
              {DROP_REASONS.map((reason) => {
                const people = given.find((one) => one.reason === reason)?.people ?? null;
                const id = `${stage}-${reason}`;
                return (
                  <p key={reason} className="flex items-center justify-between gap-3 text-13">
                    <label htmlFor={id}>{text.subsidy.dropReason[reason]}</label>
                    <input
                      id={id}
                      name={dropField(stage, reason)}
                      className="input w-24! text-right"
                      inputMode="numeric"
                      autoComplete="off"
                      defaultValue={cellText(people, locale)}
                    />
                  </p>
                );
              })}
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}
