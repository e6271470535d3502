"use client";

import { Fragment, type ReactNode, useState } from "react";
import type { FormState } from "@/lib/action";
import type { Refusal } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import { baseTextFor } from "@/lib/text/base-text";
import { Button } from "./button";
import { KeptForm, type Sent } from "./kept-form";
import { Notice } from "./notice";

/** What was saved, and as which version. */
interface Saved {
  readonly id: string;
  readonly version: number;
}

/** What is stored now, as its fields hold it. */
interface Stored<T> {
  /** Null for what is not stored yet. */
  readonly version: number | null;
  readonly typed: T;
}

type Fact = readonly [name: string, says: string];

interface FieldsProps<T> {
  stored: Stored<T>;
  /** What is stored, for who was overtaken: what each field is called and says. */
  factsOf: (typed: T) => readonly Fact[];
  locale: Locale;
  submit: string;
  /** What was saved, in words; without it the page itself shows what came of it. */
  saved?: string;
  children: (typed: T, refusal: Refusal | null) => ReactNode;
}

interface VersionedFormProps<T> extends FieldsProps<T> {
  action: (previous: FormState<Saved>, fields: FormData) => Promise<FormState<Saved>>;
  /** Values that the form carries unseen; the version it carries by itself. */
  carried: Readonly<Record<string, string>>;
  /** Why it was refused, in words. */
  says: (refusal: Refusal) => ReactNode;
  className?: string;
}

/**
 * A form for something that has versions. What its fields were filled from, and as which version, stays as it is whatever
 * the page brings meanwhile. Who was overtaken sees what is stored now below what was typed, and may put it in its place.
 */
export function VersionedForm<T>({ action, carried, says, className, ...fields }: VersionedFormProps<T>) {
  return (
    <KeptForm action={action} carried={carried} says={says} className={className}>
      {(sent) => <VersionedFields {...fields} sent={sent} />}
    </KeptForm>
  );
}

function VersionedFields<T>({
  stored,
  factsOf,
  locale,
  submit,
  saved,
  children,
  sent: { isSending, refusal, done },
}: FieldsProps<T> & { sent: Sent<Saved> }) {
  const text = baseTextFor(locale).unsaved;
  const seen = useSeen(stored, done);
  const { version } = seen.stored;
  const isOvertaken =
    refusal?.reason === "SUPERSEDED" && version !== null && stored.version !== null && stored.version > version;
  const carried = isOvertaken ? stored.version : version;
  return (
    <>
      {carried === null ? null : <input type="hidden" name="version" value={carried} />}
      {done === null || saved === undefined ? null : (
        <Notice kind="done" live>
          {saved}
        </Notice>
      )}
      <Fragment key={seen.key}>{children(seen.stored.typed, refusal)}</Fragment>
      {isOvertaken ? <StoredNow facts={factsOf(stored.typed)} locale={locale} /> : null}
      <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
        {isSending ? text.sending : isOvertaken ? text.saveMine : submit}
      </Button>
    </>
  );
}

/** What the fields were filled from; once they are saved, what is stored then. The key is another for other fields. */
function useSeen<T>(stored: Stored<T>, done: Saved | null): { stored: Stored<T>; key: string } {
  const [seen, setSeen] = useState({ stored, key: "" });
  const key = done === null ? seen.key : `${done.id} ${done.version}`;
  const isThere = done !== null && (stored.version === null || stored.version >= done.version);
  if (isThere && key !== seen.key) setSeen({ stored, key });
  return seen;
}

function StoredNow({ facts, locale }: { facts: readonly Fact[]; locale: Locale }) {
  const text = baseTextFor(locale).unsaved;
  return (
    <section className="stored-now">
      <h3>{text.stored}</h3>
      <p className="hint">{text.storedWhy}</p>
      <dl className="facts-list">
        {facts.map(([name, says]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
