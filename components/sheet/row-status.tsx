import {
  Check,
  CircleDashed,
  CloudOff,
  CopyCheck,
  LoaderCircle,
  type LucideIcon,
  OctagonAlert,
  Pencil,
  Split,
  StickyNote,
  TriangleAlert,
} from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { RowState } from "./row-state";

const LOOK: Readonly<Record<RowState, { tone: string; icon: LucideIcon }>> = {
  SAVED: { tone: "ok", icon: Check },
  NOTED: { tone: "ok", icon: StickyNote },
  COPIED: { tone: "ok", icon: CopyCheck },
  UNSAVED: { tone: "wait", icon: Pencil },
  WAITING: { tone: "wait", icon: CloudOff },
  SAVING: { tone: "saving", icon: LoaderCircle },
  FIX: { tone: "bad", icon: OctagonAlert },
  WARNED: { tone: "warn", icon: TriangleAlert },
  CONFLICT: { tone: "conf", icon: Split },
  EMPTY: { tone: "none", icon: CircleDashed },
  NO_DATA: { tone: "none", icon: CircleDashed },
};

interface RowStatusProps {
  state: RowState;
  word: string;
}

/** Shape, colour and word together. */
export function RowStatus({ state, word }: RowStatusProps) {
  const { tone, icon } = LOOK[state];
  return (
    <span className={`st st--${tone}`}>
      <Icon of={icon} />
      {word}
    </span>
  );
}
