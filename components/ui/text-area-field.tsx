import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldWords } from "./field";

interface TextAreaFieldProps extends FieldWords, Omit<ComponentProps<"textarea">, "children"> {}

export function TextAreaField({ label, labelNote, hint, error, id, ...rest }: TextAreaFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <Field id={controlId} label={label} labelNote={labelNote} hint={hint} error={error}>
      <textarea
        {...rest}
        id={controlId}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(controlId, { hint, error })}
      />
    </Field>
  );
}
