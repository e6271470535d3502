import type { ChangeEventHandler } from "react";
import { describedBy, Field, type FieldWords } from "./field";

interface FileFieldProps extends Pick<FieldWords, "label" | "hint"> {
  id: string;
  /** Endings and kinds that the browser offers. */
  accept: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** One file, without which the form is not sent. */
export function FileField({ id, label, hint, accept, onChange }: FileFieldProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        className="input input--file"
        id={id}
        name="file"
        type="file"
        accept={accept}
        required
        aria-describedby={describedBy(id, { hint })}
        onChange={onChange}
      />
    </Field>
  );
}
