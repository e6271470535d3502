import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { AuditChoices } from "@/lib/audit/queries";
import { AUDIT_KINDS, type AuditFilter } from "@/lib/audit/schema";
import { periodCode } from "@/lib/domain/period";
import { formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface AuditFilterFormProps {
  filter: AuditFilter;
  choices: AuditChoices;
  locale: Locale;
}

/** A plain GET form: what is asked for stands in the address. */
export function AuditFilterForm({ filter, choices, locale }: AuditFilterFormProps) {
  const { audit: text, common } = textFor(locale);
  return (
    <form action="/admin/audit" aria-label={text.filter} className="audit__filter">
      <SelectField
        label={text.person}
        name="person"
        defaultValue={filter.person ?? ""}
        options={[
          { value: "", label: text.anyone },
          ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={text.regency}
        name="regency"
        defaultValue={filter.regency ?? ""}
        options={[
          { value: "", label: text.anywhere },
          ...choices.regencies.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        label={text.period}
        name="period"
        defaultValue={filter.period === null ? "" : periodCode(filter.period)}
        options={[
          { value: "", label: text.anyPeriod },
          ...choices.periods.map((period) => ({ value: periodCode(period), label: formatPeriod(period, locale) })),
        ]}
      />
      <SelectField
        label={text.kind}
        name="kind"
        defaultValue={filter.kind ?? ""}
        options={[
          { value: "", label: text.anyKind },
          ...AUDIT_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] })),
        ]}
      />
      <Button type="submit">{common.show}</Button>
    </form>
  );
}

/** The address of the trail from a moment back, with what else is asked for; null begins with the newest. */
export function auditAddress({ person, regency, period, kind }: AuditFilter, before: Date | null): string {
  const asked = {
    person,
    regency,
    period: period === null ? null : periodCode(period),
    kind,
    before: before?.toISOString() ?? null,
  };
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size > 0 ? `/admin/audit?${query}` : "/admin/audit";
}
