import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldWords } from "./field";

interface TextFieldProps extends FieldWords, Omit<ComponentProps<"input">, "children"> {}

export function TextField({ label, labelNote, hint, error, id, className, ...rest }: TextFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <Field id={controlId} label={label} labelNote={labelNote} hint={hint} error={error}>
      <input
        {...rest}
        id={controlId}
        className={className ? `input ${className}` : "input"}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(controlId, { hint, error })}
      />
    </Field>
  );
}
