"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { PAYERS } from "@/lib/domain/contribution";
import { addMonths, listPeriods, type Period, parsePeriod, periodCode } from "@/lib/domain/period";
import { type TypedScenario, USUAL_WORKERS } from "@/lib/domain/typed-scenario";
import { formatPeriod, type Locale } from "@/lib/format";
import { priorityTextFor } from "@/lib/text/priority-text";
import { ScenarioLink } from "./scenario-link";

const MONTHS_TO_CHOOSE = 24;

export interface NamedVillage {
  readonly code: string;
  readonly name: string;
}

interface FieldsProps {
  locale: Locale;
  typed: TypedScenario;
  /** What cannot be read. */
  faults: readonly string[];
}

interface ChosenVillagesProps extends FieldsProps {
  areaCode: string;
  period: Period;
  villages: readonly NamedVillage[];
}

/** The villages of the scenario, each with its number of workers and a way out. */
export function ChosenVillages({ locale, areaCode, period, villages, typed, faults }: ChosenVillagesProps) {
  const text = priorityTextFor(locale).priority.scenario;
  if (typed.villages.length === 0) return <p className="scenario__empty">{text.empty}</p>;
  return (
    <>
      {faults.includes("villages") ? <Notice kind="error">{text.problem.villages}</Notice> : null}
      <ul className="scenario__villages">
        {typed.villages.map(({ code, workers }) => {
          const name = villages.find((village) => village.code === code)?.name ?? code;
          return (
            <li key={code}>
              <input type="hidden" name="village" value={code} />
              <TextField
                label={name}
                aria-label={text.workersIn(name)}
                name="workers"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={workers}
                error={
                  faults.includes(`village:${code}`)
                    ? text.problem.village
                    : faults.includes(`workers:${code}`)
                      ? text.problem.workers
                      : undefined
                }
              />
              <ScenarioLink
                areaCode={areaCode}
                period={period}
                drop={code}
                className="btn btn--quiet btn--small"
                label={text.removeOf(name)}
              >
                <Icon of={X} />
                {text.remove}
              </ScenarioLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One more village, by name; the fields are called like those above, so that they are read alike. */
export function AddVillage({ locale, villages, typed }: Omit<ChosenVillagesProps, "areaCode" | "period" | "faults">) {
  const text = priorityTextFor(locale).priority.scenario;
  const chosen = new Set(typed.villages.map(({ code }) => code));
  const free = villages.filter(({ code }) => !chosen.has(code));
  return (
    <div className="scenario__add" data-add>
      <SelectField
        label={text.addVillage}
        name="village"
        options={[
          { value: "", label: text.chooseVillage },
          ...free.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        label={text.addWorkers}
        name="workers"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={String(USUAL_WORKERS)}
      />
      <Button type="submit">{text.addButton}</Button>
    </div>
  );
}

/** From when, for how long, and who pays. */
export function ScenarioTerms({ locale, period, typed, faults }: FieldsProps & { period: Period }) {
  const { priority, payer } = priorityTextFor(locale);
  const text = priority.scenario;
  return (
    <div className="scenario__terms">
      <SelectField
        label={text.start}
        name="start"
        options={startOptions(typed.start, period, locale)}
        defaultValue={typed.start}
        error={faults.includes("start") ? text.problem.start : undefined}
      />
      <TextField
        label={text.months}
        name="months"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed.months}
        error={faults.includes("months") ? text.problem.months : undefined}
      />
      <SelectField
        label={text.payer}
        name="payer"
        defaultValue={typed.payer}
        options={PAYERS.map((value) => ({ value, label: payer[value] }))}
        error={faults.includes("payer") ? text.problem.payer : undefined}
      />
    </div>
  );
}

/** The months of the next two years, and what was typed where it is none of them. */
function startOptions(typed: string, period: Period, locale: Locale) {
  const months = listPeriods(period, addMonths(period, MONTHS_TO_CHOOSE)).map((month) => ({
    value: periodCode(month),
    label: formatPeriod(month, locale),
  }));
  if (months.some(({ value }) => value === typed)) return months;
  const month = parsePeriod(typed);
  return [{ value: typed, label: month === null ? typed : formatPeriod(month, locale) }, ...months];
}
