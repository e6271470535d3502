"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { faultIn } from "@/components/ui/refusal-sentence";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { saveAgent } from "@/lib/agent/actions";
import { AGENT_KINDS, type AgentKind } from "@/lib/agent/agent-form";
import type { Locale } from "@/lib/format";
import { agentTextFor } from "@/lib/text/agent-text";
import { agentRefusal } from "./refusal-sentence";

/** An agent as the form shows it; months as "2024-01". */
export interface AgentFields {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: AgentKind;
  readonly areaCode: string;
  readonly since: string;
  readonly until: string;
}

interface AgentFormProps {
  place: string;
  /** Null for a new one. */
  agent: AgentFields | null;
  villages: readonly SelectOption[];
  timeZone: string;
  locale: Locale;
}

/** Adds an agent or changes one. Nobody's own name is asked for. */
export function AgentForm({ place, agent, villages, timeZone, locale }: AgentFormProps) {
  const { agent: text } = agentTextFor(locale);
  // What stood when the form was opened: what a refresh brings in is nothing that the writer saw.
  const [opened] = useState(agent);
  return (
    <KeptForm
      action={saveAgent}
      carried={{ place, id: opened?.id ?? "" }}
      says={(refusal) => agentRefusal(refusal, timeZone, locale)}
      className="grid gap-4"
    >
      {({ isSending, refusal, done }) => (
        <>
          <SeenVersion opened={opened?.version ?? 0} saved={done?.version ?? null} />
          {done === null ? null : (
            <Notice kind="done" live>
              {text.saved}
            </Notice>
          )}
          <div className="form-two">
            <TextField
              label={text.name}
              name="name"
              hint={text.nameHint}
              defaultValue={opened?.name}
              maxLength={120}
              error={faultIn(refusal, "name", text.fault.name)}
              required
            />
            <SelectField
              label={text.kindLabel}
              name="kind"
              defaultValue={opened?.kind}
              options={AGENT_KINDS.map((kind) => ({ value: kind, label: text.kind[kind] }))}
            />
            <SelectField
              label={text.village}
              name="areaCode"
              defaultValue={opened?.areaCode}
              options={[{ value: "", label: text.chooseVillage }, ...villages]}
              error={faultIn(refusal, "areaCode", text.fault.areaCode)}
              required
            />
            <TextField
              label={text.since}
              name="since"
              hint={text.monthHint}
              defaultValue={opened?.since}
              error={faultIn(refusal, "since", text.fault.since)}
              required
            />
            <TextField
              label={text.until}
              name="until"
              hint={text.untilHint}
              defaultValue={opened?.until}
              error={faultIn(refusal, "until", text.fault.until)}
            />
          </div>
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {isSending ? text.sending : text.save}
          </Button>
        </>
      )}
    </KeptForm>
  );
}

/** The version that the next change is one of: that of the opening, and after a save the one that was saved. */
function SeenVersion({ opened, saved }: { opened: number; saved: number | null }) {
  const [version, setVersion] = useState(opened);
  if (saved !== null && saved > version) setVersion(saved);
  return <input type="hidden" name="version" value={version} />;
}
