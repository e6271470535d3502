import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface FieldWords {
  label: string;
  /** Small words after the label, e.g. "boleh kosong". */
  labelNote?: string;
  hint?: ReactNode;
  error?: ReactNode;
}

interface FieldProps extends FieldWords {
  id: string;
  children: ReactNode;
}

/** The ids that a control names in `aria-describedby`, error first. */
export function describedBy(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const ids = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function Field({ id, label, labelNote, hint, error, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {labelNote ? <small> {labelNote}</small> : null}
      </label>
      {children}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon of={OctagonAlert} />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
