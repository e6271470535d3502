import type { ReactNode } from "react";
import type { SheetHands } from "./sheet-hands";
import type { SheetKinds } from "./sheet-kinds";

interface SheetBoxProps<S extends SheetKinds> {
  hands: SheetHands<S>;
  caption: string;
  isWritable: boolean;
  children: ReactNode;
}

/** On a narrow screen the box scrolls: without inputs in it, it takes the focus itself. */
export function SheetBox<S extends SheetKinds>({ hands, caption, isWritable, children }: SheetBoxProps<S>) {
  return (
    <section
      className="sheetbox"
      aria-label={caption}
      tabIndex={isWritable ? undefined : 0}
      onKeyDown={hands.onKeyDown}
      onFocus={hands.onFocus}
      onBlur={hands.onBlur}
      onMouseDown={hands.onMouseDown}
      onDoubleClick={hands.onDoubleClick}
      onMouseOver={hands.onMouseOver}
      onCopy={hands.onCopy}
      onCut={hands.onCut}
      onPaste={hands.onPaste}
    >
      {children}
    </section>
  );
}
