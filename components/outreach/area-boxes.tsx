"use client";

import { levelOf, parentCode } from "@/lib/domain/area";
import { formatCount, type Locale } from "@/lib/format";
import { outreachTextFor } from "@/lib/text/outreach-text";

export interface AreaChoice {
  readonly code: string;
  readonly name: string;
}

interface AreaBoxesProps {
  /** The regency, its districts and villages. */
  areas: readonly AreaChoice[];
  /** Those that the event reached so far. */
  chosen: readonly string[];
  error: string | undefined;
  locale: Locale;
}

/** A box for the regency, one for each district, and the villages of a district folded below it. */
export function AreaBoxes({ areas, chosen, error, locale }: AreaBoxesProps) {
  const text = outreachTextFor(locale).outreachForm;
  const [regency] = areas.filter(({ code }) => levelOf(code) === "REGENCY");
  const box = (code: string, label: string) => (
    <label className="tick">
      <input type="checkbox" name="areas" value={code} defaultChecked={chosen.includes(code)} />
      {label}
    </label>
  );
  return (
    <fieldset className="reach" aria-describedby={error ? "areas-error areas-hint" : "areas-hint"}>
      <legend className="field__label">{text.areas}</legend>
      <p className="field__hint" id="areas-hint">
        {text.areasHint}
      </p>
      {error ? (
        <p className="field__error" id="areas-error">
          {error}
        </p>
      ) : null}
      {regency === undefined ? null : box(regency.code, text.wholeRegency(regency.name))}
      <div className="reach__districts">
        {areas
          .filter(({ code }) => levelOf(code) === "DISTRICT")
          .map((district) => {
            const villages = areas.filter(
              ({ code }) => levelOf(code) === "VILLAGE" && parentCode(code) === district.code,
            );
            return (
              <fieldset key={district.code} className="reach__district">
                <legend className="sr">{district.name}</legend>
                {box(district.code, text.wholeDistrict(district.name))}
                <details open={villages.some(({ code }) => chosen.includes(code))}>
                  <summary>{text.villages(formatCount(villages.length, locale))}</summary>
                  <ul className="reach__villages">
                    {villages.map((village) => (
                      <li key={village.code}>{box(village.code, village.name)}</li>
                    ))}
                  </ul>
                </details>
              </fieldset>
            );
          })}
      </div>
    </fieldset>
  );
}
