"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { faultIn } from "@/components/ui/refusal-sentence";
import { TextField } from "@/components/ui/text-field";
import { saveCounts } from "@/lib/agent/actions";
import { agentField } from "@/lib/agent/agent-form";
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
  const versions = Object.fromEntries(agents.map(({ id, version }) => [agentField("version", id), String(version)]));
  return (
    <KeptForm
      action={saveCounts}
      carried={{ place, period, ...versions }}
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
          {agents.map(({ id, name, carried, converted }) => (
            <div key={id} className="form-two">
              <TextField
                label={text.carriedOf(name)}
                name={agentField("carried", id)}
                defaultValue={carried}
                inputMode="numeric"
                error={faultIn(refusal, agentField("carried", id), text.fault.carried)}
              />
              <TextField
                label={text.convertedOf(name)}
                name={agentField("converted", id)}
                defaultValue={converted}
                inputMode="numeric"
                error={faultIn(refusal, agentField("converted", id), text.fault.converted)}
              />
            </div>
          ))}
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {isSending ? text.sending : text.saveCounts}
          </Button>
        </>
      )}
    </KeptForm>
  );
}
