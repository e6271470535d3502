/** What the parts of the sheet work with: the rows, the saving, the hands and the memory of this device. */

import { Announcer } from "@/components/sheet/announcer";
import { Autosave, type SheetAnswer } from "@/components/sheet/autosave";
import type { SheetTools } from "@/components/sheet/sheet-tools";
import type { Period } from "@/lib/domain/period";
import { saveSheet } from "@/lib/enrolment/actions";
import type { EntrySheet } from "@/lib/enrolment/queries";
import { writeSheetForm } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import { DraftKeeper } from "./draft-keeper";
import { createEditor } from "./month-editor";
import type { EnrolmentKinds } from "./row-view";
import { SheetStore } from "./sheet-store";
import type { SheetAxis } from "./sheet-totals";

export const IDLE: SheetAnswer<EnrolmentKinds> = { status: "idle" };

export interface EnrolmentTools extends SheetTools<EnrolmentKinds> {
  readonly store: SheetStore;
  readonly keeper: DraftKeeper;
}

export interface SheetSetting {
  readonly sheet: EntrySheet;
  readonly axis: SheetAxis;
  readonly period: Period;
  readonly isWritable: boolean;
  readonly personId: string;
  readonly locale: Locale;
}

/** With the answer to a form that was posted without JavaScript, where there is one. */
export function createTools(
  { sheet, axis, period, isWritable, personId, locale }: SheetSetting,
  posted: SheetAnswer<EnrolmentKinds>,
  nameOf: (key: string) => string,
): EnrolmentTools {
  const { regencyCode, reopened } = sheet.month;
  const outcomes = posted.status === "done" ? posted.value : [];
  const setting = { isWritable, reopened, reported: sheet.reported, axis, locale };
  const store = new SheetStore(sheet.rows, setting, outcomes);
  const autosave = new Autosave<EnrolmentKinds>(store, `${regencyCode}/${period}`, (drafts) =>
    saveSheet(IDLE, writeSheetForm(regencyCode, period, drafts)),
  );
  return {
    store,
    autosave,
    editor: createEditor(store, autosave),
    keeper: new DraftKeeper(store, { personId, regencyCode, period }, nameOf),
    announcer: new Announcer(),
  };
}
