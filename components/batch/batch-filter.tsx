import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { BatchGroup } from "@/lib/batch/batch-form";
import type { BatchChoice } from "@/lib/batch/queries";
import { MAX_PHASE } from "@/lib/domain/batch-terms";
import { PAYERS } from "@/lib/domain/contribution";
import { formatCount, type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface BatchFilterProps {
  choice: BatchChoice;
  group: BatchGroup;
  locale: Locale;
}

/** A plain GET form: the choice is in the address, and leaving with something unsaved is asked about. */
export function BatchFilter({ choice, group, locale }: BatchFilterProps) {
  const text = textFor(locale);
  const { batch } = text;
  return (
    <form
      action={`/subsidies/${group.regencyCode}/batches`}
      aria-label={batch.filter}
      className="flex flex-wrap items-end gap-2"
    >
      <SelectField
        label={batch.programme}
        name="programme"
        options={choice.programmes.map(({ id, name, year }) => ({ value: id, label: `${name} ${year}` }))}
        defaultValue={group.programmeId}
      />
      <SelectField label={batch.phase} name="phase" options={phaseOptions()} defaultValue={String(group.phase)} />
      <SelectField
        label={batch.payer}
        name="payer"
        options={PAYERS.map((payer) => ({ value: payer, label: text.payer[payer] }))}
        defaultValue={group.payer}
      />
      <SelectField
        label={batch.category}
        name="category"
        options={choice.categories.map((category) => ({ value: category.code, label: nameIn(category, locale) }))}
        defaultValue={group.categoryCode}
      />
      <Button type="submit">{text.common.show}</Button>
    </form>
  );

  /** The phases of the programme, and the one after them. */
  function phaseOptions() {
    const counts = new Map<number, number>();
    for (const { programmeId, phase, categoryCode, batches } of choice.phases) {
      if (programmeId !== group.programmeId || categoryCode !== group.categoryCode) continue;
      counts.set(phase, (counts.get(phase) ?? 0) + batches);
    }
    const next = Math.min(MAX_PHASE, Math.max(0, ...counts.keys()) + 1);
    const phases = [...new Set([...counts.keys(), next, group.phase])].sort((a, b) => a - b);
    return phases.map((phase) => {
      const count = counts.get(phase);
      const name = formatCount(phase, locale);
      return {
        value: String(phase),
        label: count === undefined ? batch.phaseEmpty(name) : batch.phaseOption(name, formatCount(count, locale)),
      };
    });
  }
}
