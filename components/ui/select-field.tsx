import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldWords } from "./field";

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldWords, Omit<ComponentProps<"select">, "children"> {
  options: readonly SelectOption[];
}

/** The native control: it opens as the reader's own device opens it, and without JavaScript. */
export function SelectField({ label, labelNote, hint, error, id, options, ...rest }: SelectFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <Field id={controlId} label={label} labelNote={labelNote} hint={hint} error={error}>
      <select
        {...rest}
        id={controlId}
        className="select"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(controlId, { hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
