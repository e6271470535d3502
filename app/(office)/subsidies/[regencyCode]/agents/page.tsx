import type { Metadata } from "next";
import Form from "next/form";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AgentFiles } from "@/components/agent/agent-files";
import { type AgentFields, AgentForm } from "@/components/agent/agent-form";
import { AgentList, CarriedTable, ConversionTable } from "@/components/agent/agent-tables";
import { CountsForm } from "@/components/agent/counts-form";
import { sectionAddress } from "@/components/subsidy/subsidy-address";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { placeName } from "@/components/target/target-words";
import { Button } from "@/components/ui/button";
import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { SelectField } from "@/components/ui/select-field";
import { typedCount } from "@/lib/agent/agent-form";
import { type Agent, type AgentDesk, getAgentDesk, isActiveIn } from "@/lib/agent/queries";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { sumKnown } from "@/lib/domain/coverage";
import { type Period, parsePeriod, periodCode } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type AgentsPageProps = PageProps<"/subsidies/[regencyCode]/agents">;

export async function generateMetadata({ params }: AgentsPageProps): Promise<Metadata> {
  const { regencyCode } = await params;
  const [{ desk }, locale] = await Promise.all([openDesk(regencyCode), getLocale()]);
  return { title: textFor(locale).agent.title(desk.place.name) };
}

export default async function AgentsPage({ params, searchParams }: AgentsPageProps) {
  const { regencyCode } = await params;
  const [{ viewer, desk }, asked, locale] = await Promise.all([openDesk(regencyCode), searchParams, getLocale()]);
  const month = desk.months.find((one) => typeof asked.month === "string" && one === parsePeriod(asked.month));
  const text = textFor(locale).agent;
  const hasConversions = desk.agents.some(({ conversions }) => conversions.length > 0);
  return (
    <SubsidyFrame
      place={desk.place}
      section="agents"
      lead={desk.agents.length === 0 ? null : <Emphasis text={agentLead(desk, locale)} />}
      locale={locale}
    >
      {desk.agents.length === 0 ? (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      ) : (
        <>
          <SectionCard title={text.list(formatCount(desk.agents.length, locale))} sub={text.listSub}>
            <AgentList desk={desk} locale={locale} />
          </SectionCard>
          <SectionCard title={text.conversion} sub={text.conversionSub}>
            {hasConversions ? <ConversionTable desk={desk} locale={locale} /> : <p>{text.noConversion}</p>}
            <p className="hint">{text.conversionFoot}</p>
            <AgentFiles regencyCode={regencyCode} table="conversion" locale={locale} />
          </SectionCard>
          <SectionCard title={text.carriedTitle} sub={text.carriedSub}>
            <CarriedTable desk={desk} locale={locale} />
            <AgentFiles regencyCode={regencyCode} table="carried" locale={locale} />
          </SectionCard>
        </>
      )}
      {may(viewer, "subsidy.write", regencyCode) ? (
        <Entry desk={desk} month={month ?? desk.open} locale={locale} />
      ) : null}
    </SubsidyFrame>
  );
}

interface EntryProps {
  desk: AgentDesk;
  month: Period;
  locale: Locale;
}

/** What who may write enters: the numbers of a month, a new agent, a change of one. */
function Entry({ desk, month, locale }: EntryProps) {
  const text = textFor(locale).agent;
  const active = desk.agents.filter((agent) => isActiveIn(agent, month));
  const villages = desk.villages.map((village) => ({ value: village.code, label: placeName(village, locale) }));
  const form = { place: desk.place.code, villages, timeZone: desk.place.timeZone, locale };
  return (
    <>
      {desk.agents.length === 0 ? null : (
        <SectionCard id="enter" title={text.enter(formatPeriod(month, locale))} sub={text.enterSub}>
          <Form
            action={sectionAddress(desk.place.code, "agents")}
            scroll={false}
            className="mb-4 flex flex-wrap items-end gap-3"
          >
            <SelectField
              label={text.month}
              name="month"
              defaultValue={periodCode(month)}
              options={desk.months.map((one) => ({ value: periodCode(one), label: formatPeriod(one, locale) }))}
            />
            <Button type="submit">{text.show}</Button>
          </Form>
          {active.length === 0 ? (
            <p>{text.noneInMonth}</p>
          ) : (
            <CountsForm
              // Another month is another form: what was typed for one must not stay for the next.
              key={month}
              place={desk.place.code}
              period={periodCode(month)}
              agents={active.map(({ id, name, counts }) => {
                const count = counts.find(({ period }) => period === month);
                return {
                  id,
                  name,
                  carried: typedCount(count?.carried ?? null),
                  converted: typedCount(count?.converted ?? null),
                  version: count?.version ?? 0,
                };
              })}
              timeZone={desk.place.timeZone}
              locale={locale}
            />
          )}
        </SectionCard>
      )}
      <SectionCard title={text.add}>
        <AgentForm {...form} agent={null} />
      </SectionCard>
      {desk.agents.map((agent) => (
        <details key={agent.id} className="more">
          <summary>{text.change(agent.name)}</summary>
          <AgentForm {...form} agent={fieldsOf(agent)} />
        </details>
      ))}
    </>
  );
}

/** What the form of an agent needs of it, and no more: all of it goes to the browser. */
function fieldsOf({ id, version, name, kind, areaCode, since, until }: Agent): AgentFields {
  const months = { since: periodCode(since), until: until === null ? "" : periodCode(until) };
  return { id, version, name, kind, areaCode, ...months };
}

/** How many agents there are, and whom those carry that reported for the newest month with any report. */
function agentLead({ agents, months, open }: AgentDesk, locale: Locale): string {
  const text = textFor(locale).agent;
  const active = formatCount(agents.filter((agent) => isActiveIn(agent, open)).length, locale);
  for (const month of months.toReversed()) {
    const counts = agents.flatMap((agent) => agent.counts.filter(({ period }) => period === month));
    const carried = sumKnown(counts.map((count) => count.carried));
    if (carried !== null) return text.lead(active, formatCount(carried, locale), formatPeriod(month, locale));
  }
  return text.leadUncounted(active, formatPeriod(open, locale));
}

/** Once a request, though the title asks as well as the page. */
const openDesk = cache(async (regencyCode: string) => {
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const desk = await getAgentDesk(viewer, regencyCode, today());
  if (desk === null) notFound();
  return { viewer, desk };
});
