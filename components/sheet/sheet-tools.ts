/** What the parts of a sheet work with: the rows, the saving, the hands, and what is said aloud. */

import type { Announcer } from "./announcer";
import type { Autosave } from "./autosave";
import type { RowStore } from "./row-store";
import type { SheetEditor } from "./sheet-editor";
import type { SheetKinds } from "./sheet-kinds";

export interface SheetTools<S extends SheetKinds> {
  readonly store: RowStore<S>;
  readonly autosave: Autosave<S>;
  readonly editor: SheetEditor<S>;
  readonly announcer: Announcer;
}
