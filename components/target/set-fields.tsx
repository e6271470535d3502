"use client";

import { faultIn } from "@/components/ui/refusal-sentence";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import type { Refusal } from "@/lib/domain/refusal";
import type { TargetAuthority } from "@/lib/domain/selection";
import type { Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";

/** What a set says beside its targets. */
export interface SetFrame {
  /** Code of the regency, or of the country. */
  readonly place: string;
  /** The version that is changed; null for a new set. */
  readonly replaces: string | null;
  /** Those for which the writer may set targets; a version keeps the one that it has. */
  readonly authorities: readonly { readonly value: TargetAuthority; readonly label: string }[];
  readonly name: string;
  readonly source: string;
}

export function SetFields({ frame, refusal, locale }: { frame: SetFrame; refusal: Refusal | null; locale: Locale }) {
  const text = targetTextFor(locale).targetForm;
  const fault = (field: "authority" | "name" | "source" | "note") => faultIn(refusal, field, text.fault[field]);
  return (
    <div className="form-two">
      <TextField
        label={text.name}
        name="name"
        hint={text.nameHint}
        defaultValue={frame.name}
        error={fault("name")}
        maxLength={200}
        required
      />
      <SelectField label={text.authority} name="authority" options={frame.authorities} error={fault("authority")} />
      <TextField
        label={text.source}
        name="source"
        hint={text.sourceHint}
        defaultValue={frame.source}
        error={fault("source")}
        maxLength={200}
        required
      />
      {frame.replaces === null ? null : (
        <TextAreaField
          label={text.note}
          name="note"
          hint={text.noteHint}
          error={fault("note")}
          maxLength={MAX_NOTE_LENGTH}
          required
        />
      )}
    </div>
  );
}
