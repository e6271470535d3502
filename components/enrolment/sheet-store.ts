/** The rows of a month: what they hold, which rules they obey, and which of them hang on the others. */

import { RowStore } from "@/components/sheet/row-store";
import type { Settled, Shown, TypedChange } from "@/components/sheet/sheet-kinds";
import type { Programme } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusal";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import type { SheetRow } from "@/lib/enrolment/queries";
import { keyOf, type RowKey } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import { beginDraft, type Draft, isAsSeen, isSendable, keepMine, settle, typeInto, withStored } from "./row-draft";
import { openCells, type RowLocks, returnedBecause } from "./row-locks";
import { type EnrolmentKinds, type RowRecord, type RowView, viewRow } from "./row-view";
import { type SheetAxis, type SheetTotals, totalsOf, villageSum } from "./sheet-totals";

export interface StoreSetting extends RowLocks {
  readonly reported: number | null;
  readonly axis: SheetAxis;
  readonly locale: Locale;
}

export class SheetStore extends RowStore<EnrolmentKinds> {
  readonly setting: StoreSetting;
  #lockedBy: SubmissionStatus | null = null;

  constructor(rows: readonly SheetRow[], setting: StoreSetting, posted: readonly RowOutcome[] = []) {
    const outcomes = new Map(posted.map((outcome) => [keyOf(outcome), outcome]));
    super(
      rows.map((row): RowRecord => {
        const key = keyOf(row);
        const outcome = outcomes.get(key);
        const settled = outcome ? settle(row, null, null, outcome) : { row, draft: null };
        const cells = { open: openCells(row, setting), returned: returnedBecause(row, setting) };
        return { key, ...settled, ...cells, sending: "NO", total: null };
      }),
    );
    this.setting = setting;
    this.#compareWithBranch();
  }

  /** The month was closed while the sheet was open; null while it is not. */
  lockedBy(): SubmissionStatus | null {
    return this.#lockedBy;
  }

  lock(status: SubmissionStatus): void {
    this.#lockedBy = status;
    this.close();
  }

  override refused(refusal: Refusal): void {
    if (refusal.reason === "PERIOD_LOCKED") this.lock(refusal.status);
  }

  keyOf(of: RowKey): string {
    return keyOf(of);
  }

  protected begin(row: SheetRow): Draft {
    return beginDraft(row, this.setting.locale);
  }

  protected typeInto(draft: Draft, change: TypedChange<Programme>): Draft {
    return typeInto(draft, change);
  }

  protected isAsSeen(draft: Draft): boolean {
    return isAsSeen(draft);
  }

  protected isSendable(draft: Draft): boolean {
    return isSendable(draft);
  }

  protected settleConflict(row: SheetRow, draft: Draft): Settled<EnrolmentKinds> {
    return { row: draft.theirs === null ? row : withStored(row, draft.theirs), draft: keepMine(draft) };
  }

  protected settle({ row, draft }: RowRecord, sent: Draft | null, outcome: RowOutcome): Settled<EnrolmentKinds> {
    return settle(row, draft, sent, outcome);
  }

  protected viewOf(record: RowRecord): RowView {
    return viewRow(record, this.setting.locale);
  }

  protected totalsOf(shown: readonly Shown<EnrolmentKinds>[]): SheetTotals {
    return totalsOf(shown, this.setting.reported, this.setting.axis);
  }

  protected override afterChange(): void {
    this.#compareWithBranch();
  }

  /** The remainder of the regency is judged by what the villages add up to. */
  #compareWithBranch(): void {
    const { reported, axis } = this.setting;
    const lastKey = this.keys.at(-1);
    if (axis === "CATEGORY" || reported === null || lastKey === undefined) return;
    const record = this.record(lastKey);
    const villages = villageSum(this.shown());
    if (record.row.kind !== null || villages === (record.total?.villages ?? null)) return;
    this.put({ ...record, total: villages === null ? null : { villages, reported } });
  }
}
