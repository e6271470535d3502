/** The hands of the sheet of a month: five programmes, closed where the class of the category cannot hold one. */

import type { Autosave } from "@/components/sheet/autosave";
import { SheetEditor } from "@/components/sheet/sheet-editor";
import { classOf, isClosed, PROGRAMMES } from "@/lib/domain/programme";
import type { EnrolmentKinds } from "./row-view";
import type { SheetStore } from "./sheet-store";

export type EnrolmentEditor = SheetEditor<EnrolmentKinds>;

export function createEditor(store: SheetStore, autosave: Autosave<EnrolmentKinds>): EnrolmentEditor {
  return new SheetEditor(store, autosave, {
    columns: PROGRAMMES,
    isClosed: ({ categoryCode }, programme) => isClosed(classOf(categoryCode), programme),
  });
}
