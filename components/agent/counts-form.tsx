"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { faultIn } from "@/components/ui/refusal-sentence";
import { TextField } from "@/components/ui/text-field";
import { saveCounts } from "@/lib/agent/actions";
import { AGENT_FIGURES, agentField, shownField, typedCount } from "@/lib/agent/agent-form";
import type { SavedCounts } from "@/lib/agent/mutations";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { agentTextFor } from "@/lib/text/agent-text";
import { agentRefusal } from "./refusal-sentence";

/** What an agent carries in the month; empty is unknown. */
export interface CountFields {
  readonly id: string;
  readonly name: string;
  readonly carried: string;
  readonly converted: string;
  readonly version: number;
}

interface CountsFormProps {
  place: string;
  /** "2024-07". */
  period: string;
  agents: readonly CountFields[];
  timeZone: string;
  locale: Locale;
}

/** Whom each agent carries in a month, and how many of them come from batches that lapsed. */
export function CountsForm({ place, period, agents, timeZone, locale }: CountsFormProps) {
  const { agent: text } = agentTextFor(locale);
  return (
    <KeptForm
      action={saveCounts}
      carried={{ place, period }}
      says={(refusal) => agentRefusal(refusal, timeZone, locale)}
      className="grid gap-4"
    >
      {({ isSending, refusal, done }) => (
        <>
          {done === null ? null : (
            <Notice kind="done" live>
              {text.savedCounts(formatCount(done.changed, locale))}
            </Notice>
          )}
          <CountRows agents={agents} saved={done} refusal={refusal} locale={locale} />
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {isSending ? text.sending : text.saveCounts}
          </Button>
        </>
      )}
    </KeptForm>
  );
}

interface CountRowsProps {
  agents: readonly CountFields[];
  saved: SavedCounts | null;
  refusal: Refusal | null;
  locale: Locale;
}

/**
 * The fields of each agent, with what the writer was shown in them: what stood when the form was opened, and after a save
 * what was saved. What a refresh of the page brings in was not before the writer, and must not pass for it.
 */
function CountRows({ agents, saved, refusal, locale }: CountRowsProps) {
  const { agent: text } = agentTextFor(locale);
  const [seen, setSeen] = useState(agents);
  const [last, setLast] = useState(saved);
  const rows = agents.map((agent) => ({ ...(seen.find(({ id }) => id === agent.id) ?? agent), name: agent.name }));
  if (saved !== last) {
    setLast(saved);
    setSeen(rows.map((row) => afterSave(row, saved)));
  } else if (rows.some(({ id }) => seen.every((one) => one.id !== id))) setSeen(rows);
  const labels = { carried: text.carriedOf, converted: text.convertedOf };
  return rows.map((row) => (
    <div key={row.id} className="form-two">
      <input type="hidden" name={agentField("version", row.id)} value={row.version} />
      {AGENT_FIGURES.map((what) => (
        <div key={what}>
          <input type="hidden" name={shownField(what, row.id)} value={row[what]} />
          <TextField
            label={labels[what](row.name)}
            name={agentField(what, row.id)}
            defaultValue={row[what]}
            inputMode="numeric"
            error={faultIn(refusal, agentField(what, row.id), text.fault[what])}
          />
        </div>
      ))}
    </div>
  ));
}

function afterSave(row: CountFields, saved: SavedCounts | null): CountFields {
  const now = saved?.seen.find(({ agentId }) => agentId === row.id);
  if (now === undefined) return row;
  return { ...row, carried: typedCount(now.carried), converted: typedCount(now.converted), version: now.version };
}
