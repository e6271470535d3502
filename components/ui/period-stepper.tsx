import { Calendar, ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { Button } from "./button";
import { Icon } from "./icon";
import { SelectField, type SelectOption } from "./select-field";

interface PeriodStepperProps {
  locale: Locale;
  current: SelectOption;
  /** Month before and after; null where there is none to open. */
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
  /** The months one can jump to, newest first: value "2024-06", label "Juni 2024". */
  options: readonly SelectOption[];
  /** The page that reads `?period=`. */
  action: string;
  /** Other parts of the address to keep; a name may come more than once. */
  keep: readonly (readonly [name: string, value: string])[];
}

interface StepProps {
  icon: LucideIcon;
  to: { href: string; label: string } | null;
  missing: string;
}

function Step({ icon, to, missing }: StepProps) {
  if (to) {
    return (
      <Link className="stepper__step" href={to.href} aria-label={to.label} scroll={false}>
        <Icon of={icon} />
      </Link>
    );
  }
  return (
    <span className="stepper__step stepper__step--none">
      <Icon of={icon} label={missing} />
    </span>
  );
}

/** Links for the neighbours and a GET form for the rest, so that it works without JavaScript. */
export function PeriodStepper({ locale, current, previous, next, options, action, keep }: PeriodStepperProps) {
  const text = textFor(locale).common;
  return (
    <fieldset className="stepper" aria-label={text.period}>
      <Step icon={ChevronLeft} to={previous} missing={text.noEarlierPeriod} />
      {/* The key closes the list once another month is shown; of those with one name only one is open. */}
      <details className="stepper__pick" name="bar" key={current.value}>
        <summary>
          <Icon of={Calendar} />
          {current.label}
        </summary>
        <Form className="stepper__form" action={action} scroll={false}>
          {keep.map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name and value may come twice, and their order counts
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <SelectField label={text.month} name="period" defaultValue={current.value} options={options} />
          <Button type="submit">{text.show}</Button>
        </Form>
      </details>
      <Step icon={ChevronRight} to={next} missing={text.noLaterPeriod} />
    </fieldset>
  );
}
