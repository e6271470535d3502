import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { type Agent, type AgentDesk, isActiveIn } from "@/lib/agent/queries";
import { MONTHS_AFTER } from "@/lib/domain/conversion";
import type { Known } from "@/lib/domain/coverage";
import { firstDayOf, type Period } from "@/lib/domain/period";
import { formatCount, formatDate, formatPeriodShort, formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface AgentTableProps {
  desk: AgentDesk;
  locale: Locale;
}

/** Every agent with its kind, its village and since when it is one. */
export function AgentList({ desk, locale }: AgentTableProps) {
  const { agent: text, common } = textFor(locale);
  const month = (period: Period | null) => (period === null ? common.notApplicable : formatPeriodShort(period, locale));
  const state = (agent: Agent) =>
    isActiveIn(agent, desk.open) ? text.active : agent.since > desk.open ? text.notYet : text.ended;
  return (
    <ScrollTable caption={text.list(formatCount(desk.agents.length, locale))} className="standings">
      <thead>
        <tr>
          <ColumnHeads columns={[text.name, text.kindLabel, text.village, text.since, text.until, text.state]} />
        </tr>
      </thead>
      <tbody>
        {desk.agents.map((agent) => (
          <tr key={agent.id}>
            <th scope="row">{agent.name}</th>
            <td>{text.kind[agent.kind]}</td>
            <td>{agent.areaName}</td>
            <td className="whitespace-nowrap">{month(agent.since)}</td>
            <td className="whitespace-nowrap">{month(agent.until)}</td>
            <td>{state(agent)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Whom each agent carried in the last months. */
export function CarriedTable({ desk, locale }: AgentTableProps) {
  const { agent: text, common } = textFor(locale);
  return (
    <ScrollTable caption={text.carriedCaption} className="standings">
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <ColumnHeads columns={desk.months.map((month) => formatPeriodShort(month, locale))} numeric />
        </tr>
      </thead>
      <tbody>
        {desk.agents.map((agent) => (
          <tr key={agent.id}>
            <th scope="row">{agent.name}</th>
            {desk.months.map((month) => {
              const count = agent.counts.find(({ period }) => period === month);
              return (
                <td key={month} className="num">
                  {!isActiveIn(agent, month) ? (
                    common.notApplicable
                  ) : (
                    <Carried carried={count?.carried ?? null} converted={count?.converted ?? null} locale={locale} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Carried({ carried, converted, locale }: { carried: Known; converted: Known; locale: Locale }) {
  const { agent: text, common } = textFor(locale);
  return (
    <>
      {carried === null ? <span className="nodata">{common.noData}</span> : formatCount(carried, locale)}
      {converted === null ? null : <small>{text.ofBatch(formatCount(converted, locale))}</small>}
    </>
  );
}

/** Who went on by themselves through each agent, after each month in which workers of its village lapsed. */
export function ConversionTable({ desk, locale }: AgentTableProps) {
  const { agent: text, common, lapse } = textFor(locale);
  const none = <span className="nodata">{common.noData}</span>;
  return (
    <ScrollTable caption={text.conversion} className="standings">
      <thead>
        <tr>
          <ColumnHeads columns={[text.name, lapse.calendar.month]} />
          <ColumnHeads columns={[text.lapsed, ...MONTHS_AFTER.map((months) => text.after[months])]} numeric />
        </tr>
      </thead>
      <tbody>
        {desk.agents.flatMap((agent) =>
          agent.conversions.map(({ month, lapsed, small, after }) => (
            <tr key={`${agent.id} ${month}`}>
              <th scope="row">{agent.name}</th>
              <td className="whitespace-nowrap">{formatDate(firstDayOf(month), locale)}</td>
              <td className="num">
                {lapsed === null ? none : formatCount(lapsed, locale)}
                {small ? <small>{text.small}</small> : null}
              </td>
              {after.map(({ months, converted, rate }) => (
                <td key={months} className="num">
                  {rate === null ? none : formatRate(rate, locale, 1)}
                  {converted === null ? null : <small>{`${formatCount(converted, locale)} ${common.people}`}</small>}
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </ScrollTable>
  );
}
