import { Fragment } from "react";

/** A sentence of the dictionary in which **what matters** is set in bold. */
export function Emphasis({ text }: { text: string }) {
  const parts = text.split("**").map((words, place) => ({ words, place }));
  return (
    <>
      {parts.map(({ words, place }) =>
        // Every second part stood between asterisks.
        place % 2 === 1 ? <b key={place}>{words}</b> : <Fragment key={place}>{words}</Fragment>,
      )}
    </>
  );
}
