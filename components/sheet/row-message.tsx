import { OctagonAlert, Split, StickyNote, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { MessageTone } from "./row-state";
import type { Sentence } from "./sentence";

const SHAPE = { bad: OctagonAlert, warn: TriangleAlert, conf: Split, note: StickyNote };

interface RowMessageProps {
  id: string;
  tone: MessageTone;
  /** Read aloud before the sentences; to the eye the row above says it. */
  place: string;
  sentences: readonly Sentence[];
  /** The note, to read or to write. */
  children?: ReactNode;
}

export function RowMessage({ id, tone, place, sentences, children }: RowMessageProps) {
  return (
    <div id={id}>
      <Icon of={SHAPE[tone]} />
      <span className="sr">{place}: </span>
      {sentences.map(({ what, todo }) => (
        <span key={what}>
          <b>{what}</b> {todo}
        </span>
      ))}
      {children}
    </div>
  );
}
