"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
import type { CSSProperties } from "react";
import type { Programme } from "@/lib/domain/programme";
import { ProgrammeMarker } from "./programme-marker";

interface ProgrammeRowProps {
  programme: Programme;
  short: string;
  name: string;
  value: string;
  /** How far the bars reach: "77.1%"; null where there is none. */
  mayHold: string | null;
  active: string | null;
  note: string;
}

export function ProgrammeRow({ programme, short, name, value, mayHold, active, note }: ProgrammeRowProps) {
  return (
    <li className="prog__row" style={{ "--k": `var(--${programme})` } as CSSProperties}>
      <ProgrammeMarker programme={programme} />
      <span className="prog__name">
        {short} <span>{name}</span>
      </span>
      <span className="prog__val">{value}</span>
      <span className="prog__track" aria-hidden="true">
        {mayHold === null ? null : <span className="prog__may" style={{ width: mayHold }} />}
        {active === null ? null : <span className="prog__fill" style={{ width: active }} />}
      </span>
      <span className="prog__note">{note}</span>
    </li>
  );
}
