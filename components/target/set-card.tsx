import { History, PencilLine } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Emphasis } from "@/components/ui/emphasis";
import { isQuota } from "@/lib/domain/quota";
import type { TargetDesk, TargetSet } from "@/lib/target/queries";
import { quotaFacts, quotaSentence, quotaSumSentence } from "./quota-facts";
import { StandingTable } from "./standing-table";
import { sectionAddress, setAddress } from "./target-address";
import { type TargetWords, versionWords } from "./target-words";

interface SetCardProps {
  desk: TargetDesk;
  set: TargetSet;
  /** Codes of the villages of the regency. */
  villages: readonly string[];
  mayChange: boolean;
  words: TargetWords;
}

/** A set with how its targets stand; village quotas as their rule and their sum. */
export function SetCard({ desk, set, villages, mayChange, words }: SetCardProps) {
  const { text, locale } = words;
  const { code, timeZone } = desk.place;
  const quota = isQuota(set.targets);
  return (
    <article className="card" aria-label={set.name}>
      <div className="card__head">
        <h3 className="card__title">{set.name}</h3>
        <p className="card__sub">
          {text.target.source(set.source)} · {versionWords(set, timeZone, locale)}
        </p>
      </div>
      <div className="card__body">
        {quota ? (
          <QuotaSummary desk={desk} set={set} villages={villages} words={words} />
        ) : (
          <StandingTable
            caption={set.name}
            targets={set.targets}
            standing={desk.standing}
            period={desk.period}
            words={words}
          />
        )}
      </div>
      <div className="card__foot card__foot--tools">
        <div className="flex flex-wrap gap-2">
          <ButtonLink
            href={setAddress(code, set.id)}
            icon={History}
            small
            aria-label={`${text.target.history}: ${set.name}`}
          >
            {text.target.history}
          </ButtonLink>
          {mayChange ? (
            <ButtonLink
              href={quota ? `${sectionAddress(code, "quotas")}?set=${set.id}` : `${setAddress(code, set.id)}/edit`}
              icon={PencilLine}
              small
              aria-label={text.target.set.edit(set.name)}
            >
              {text.target.change}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </article>
  );
}

export function QuotaSummary({ desk, set, villages, words }: Omit<SetCardProps, "mayChange">) {
  const facts = quotaFacts(desk, set, villages);
  return (
    <div className="grid gap-2">
      <p className="quota-rule">
        <Emphasis text={quotaSentence(facts, words)} />
      </p>
      <p className="text-13 text-ink-2">{quotaSumSentence(facts, words)}</p>
    </div>
  );
}
