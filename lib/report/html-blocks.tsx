/** @jsxImportSource preact */
import type { Block, Fact, Question, Section } from "@/lib/domain/document";
import type { LineStatus } from "@/lib/domain/target";
import type { ReportText } from "@/lib/text/report-text";
import { Table } from "./html-table";
import { NoteMark, Paragraph } from "./html-text";
import { Trend } from "./html-trend";
import { blockRows } from "./section-rows";

/** Triangle down, circle with a tick, chevrons up: a status is never colour alone. */
const STATUS_MARK: Readonly<Record<LineStatus, string>> = {
  BEHIND: "M1.8 3h12.4L8 14z",
  ON_TRACK: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0m-8.6.2 1.8 1.8 3.4-3.8",
  AHEAD: "M3 8.5 8 4l5 4.5M3 13l5-4.5 5 4.5",
};

/** A fact is as large as its third of the sheet allows. */
const LONG_VALUE = 11;
/** On paper a part with a longer table may be torn. */
const KEPT_ROWS = 16;

interface SectionProps {
  readonly section: Section;
  readonly text: ReportText;
}

/** A part of the report under its finding; without one, the opening. */
export function ReportSection({ section, text }: SectionProps) {
  const { id, finding, measure, blocks, newPage } = section;
  const tables = blocks.flatMap((block) => (block.kind === "TABLE" ? [block.table] : []));
  const isCaptionSeen = finding === null || tables.length > 1;
  const isKept = finding !== null && blocks.length === 1 && tables.every(({ rows }) => rows.length <= KEPT_ROWS);
  const names = [...(isKept ? ["keep"] : []), ...(newPage ? ["sheet"] : [])].join(" ");
  return (
    <section id={id} class={names === "" ? undefined : names}>
      {finding === null ? null : <h2>{finding}</h2>}
      {measure === null ? null : <p class="sub">{measure}</p>}
      {blockRows(blocks).map((row) => {
        const written = row.map((block) => (
          <BlockOf
            key={block.kind}
            block={block}
            isOpening={finding === null}
            isCaptionSeen={isCaptionSeen}
            text={text}
          />
        ));
        return row.length === 1 ? (
          written
        ) : (
          <div key={row[0]?.kind} class="pair">
            {written}
          </div>
        );
      })}
    </section>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly isOpening: boolean;
  readonly isCaptionSeen: boolean;
  readonly text: ReportText;
}

function BlockOf({ block, isOpening, isCaptionSeen, text }: BlockProps) {
  switch (block.kind) {
    case "TEXT":
      return <Paragraph sentences={block.sentences} name={isOpening ? "story" : "text"} text={text} />;
    case "FACTS":
      return <Facts facts={block.facts} text={text} />;
    case "TREND":
      return <Trend trend={block.trend} />;
    case "TABLE":
      return <Table table={block.table} text={text} isCaptionSeen={isCaptionSeen} />;
    case "SUMS":
      return <Sums sums={block.sums} />;
    case "QUESTIONS":
      return <Questions questions={block.questions} />;
  }
}

function Facts({ facts, text }: { readonly facts: readonly Fact[]; readonly text: ReportText }) {
  return (
    <dl class={facts.length === 2 || facts.length === 4 ? "facts two" : "facts"}>
      {facts.map(({ label, value, explanation, status, note }) => (
        <div key={label}>
          <dt>
            {label}
            <NoteMark note={note} text={text} />
          </dt>
          <dd>
            <p class={value.length > LONG_VALUE ? "v long" : "v"}>{value}</p>
            <p class="n">
              {status ? <Status {...status} /> : null} {explanation}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Status({ kind, word }: { readonly kind: LineStatus; readonly word: string }) {
  return (
    <span class={`status ${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path class="mark" d={STATUS_MARK[kind]} />
      </svg>
      {word}
    </span>
  );
}

function Sums({ sums }: { readonly sums: Extract<Block, { kind: "SUMS" }>["sums"] }) {
  return (
    <>
      {sums.map(({ amount, explanation }) => (
        <>
          <p class="cost">{amount}</p>
          <p class="calc">{explanation}</p>
        </>
      ))}
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <ol class="asks">
      {questions.map(({ question, reason }) => (
        <li key={question}>
          <b>{question}</b>
          <span>{reason}</span>
        </li>
      ))}
    </ol>
  );
}
