/** @jsxImportSource preact */
import type { Run, Sentence } from "@/lib/domain/document";
import type { ReportText } from "@/lib/text/report-text";

/** The id of a note, for links to it. */
export const noteId = (note: number): string => `c${note}`;

export function NoteMark({ note, text }: { readonly note: number | null; readonly text: ReportText }) {
  if (note === null) return null;
  return (
    <sup>
      <a href={`#${noteId(note)}`} aria-label={text.note(String(note))}>
        {note}
      </a>
    </sup>
  );
}

interface ParagraphProps {
  readonly sentences: readonly Sentence[];
  readonly name: string;
  readonly text: ReportText;
}

export function Paragraph({ sentences, name, text }: ParagraphProps) {
  return (
    <p class={name}>
      {sentences.map((runs, index) => (
        <>
          {index === 0 ? "" : " "}
          {runs.map((run) => (
            <Words key={run.text} run={run} text={text} />
          ))}
        </>
      ))}
    </p>
  );
}

/** A figure leads to the note that explains it. */
function Words({ run, text }: { readonly run: Run; readonly text: ReportText }) {
  if (run.isFigure && run.note !== null) return <a href={`#${noteId(run.note)}`}>{run.text}</a>;
  if (run.isFigure) return <b>{run.text}</b>;
  return (
    <>
      {run.text}
      <NoteMark note={run.note} text={text} />
    </>
  );
}
