interface NumberLineProps {
  /** Of the field; it names the line in the document too. */
  name: string;
  /** The place that stands beside the field. */
  place: string;
  /** What the field is called when it is read aloud by itself. */
  label: string;
  value: string;
  error: string | undefined;
}

/** A place with its number, one line of many; the field says its own fault, for its name does not contain it. */
export function NumberLine({ name, place, label, value, error }: NumberLineProps) {
  const errorId = `${name}-error`;
  return (
    <div className="quota-line">
      <label htmlFor={name}>
        {place}
        {error ? (
          <small className="field__error" id={errorId}>
            {error}
          </small>
        ) : null}
      </label>
      <input
        className="input"
        id={name}
        name={name}
        defaultValue={value}
        inputMode="numeric"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
    </div>
  );
}
