/** The rules of a report page by part: sheet, masthead, text, facts, tables, trend, notes; phone; paper. */
export const PAGE_RULES = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--sunken); color: var(--ink); font: 400 13.5px/1.55 Jakarta, Stand-in, system-ui, sans-serif; font-feature-settings: "tnum", "calt"; font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; }
h1, h2, p, dl, dd, ol, ul { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1, h2 { font-weight: 650; line-height: 1.25; letter-spacing: -.011em; text-wrap: balance; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration: underline 1px; text-underline-offset: 3px; }
b { font-weight: 650; }
svg { display: block; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 16px; top: -64px; background: var(--surface); padding: 8px 16px; z-index: 1; }
.skip:focus { top: 8px; }

.leaf { width: 210mm; max-width: 100%; margin: 0 auto; background: var(--surface); border: 1px solid var(--line); padding: 15mm 17mm 14mm; }
.leaf:focus { outline: 0; }
.bar, .ways { width: 210mm; max-width: 100%; margin: 0 auto; font-size: 13px; color: var(--ink-2); }
.bar { display: flex; flex-wrap: wrap; gap: 0 14px; padding: 12px 0; }
.bar a, .ways a { display: inline-block; padding: 6px 0; }
.bar a:first-child { margin-right: auto; }
.ways { padding: 16px 0 40px; display: grid; grid-template-columns: max-content 1fr; gap: 2px 24px; }
.ways dt { padding: 6px 0; color: var(--ink-3); }
.ways dd { display: flex; flex-wrap: wrap; gap: 0 18px; }

.replaced { margin-bottom: 24px; padding: 12px 16px; border: 1px solid var(--warn-mark); border-left-width: 6px; background: var(--warn-soft); color: var(--ink); font-size: 14px; }
.replaced b { color: var(--warn); }
.replaced a { display: inline-block; padding: 3px 0; }

.mast { padding-bottom: 12px; border-bottom: 3px solid var(--ink); }
.brand { display: flex; align-items: center; gap: 10px; font-weight: 750; font-size: 16px; letter-spacing: -.02em; }
.brand svg { width: 24px; height: 24px; }
.for { color: var(--ink-2); font-size: 13px; margin-top: 2px; }
.mast dl { display: flex; flex-wrap: wrap; gap: 4px 22px; font-size: 12px; margin-top: 12px; }
.mast dt { color: var(--ink-3); }
.mast dd { font-weight: 650; }
.mast .tag { display: inline-flex; align-items: center; gap: 6px; font-weight: 550; color: var(--ink-2); }
.tag::before { content: ""; width: 12px; height: 12px; border-radius: 3px; border: 1px solid var(--line-strong); background: repeating-linear-gradient(135deg, transparent 0 2px, var(--line-strong) 2px 3px); }
.swirl { fill: none; stroke-linecap: round; stroke: var(--accent); stroke-width: 3.2; }
.swirl + .swirl { stroke: var(--target-mark); stroke-width: 2.6; }

h1 { font-size: 27px; line-height: 1.2; margin-top: 22px; letter-spacing: -.02em; }
h2 { font-size: 15.5px; margin: 24px 0 2px; }
.sub { color: var(--ink-3); font-size: 12px; margin-bottom: 6px; text-wrap: pretty; }
.text { margin-top: 6px; text-wrap: pretty; }
.story { margin-top: 12px; font-size: 15px; line-height: 1.65; text-wrap: pretty; }
.story a, .text a { color: inherit; font-weight: 650; text-decoration-color: var(--accent); }
sup { line-height: 0; font-size: 10px; }
sup a { text-decoration: none; font-weight: 650; padding: 0 2px; }

.facts { display: grid; grid-template-columns: 1.25fr 1fr 1fr; margin-top: 20px; border-block: 1px solid var(--line-strong); }
.facts > div { padding: 12px 18px 14px; border-left: 1px solid var(--line); }
.facts:not(.two) > div:nth-child(3n+1), .two > div:nth-child(odd) { padding-left: 0; border-left: 0; }
.facts:not(.two) > div:nth-child(n+4), .two > div:nth-child(n+3) { border-top: 1px solid var(--line); }
.facts.two { grid-template-columns: 1fr 1fr; }
.facts dt { font-size: 12px; color: var(--ink-2); }
.v { font-size: 30px; font-weight: 700; letter-spacing: -.03em; line-height: 1.15; margin-top: 2px; }
.long { font-size: 20px; padding: 6px 0 3px; letter-spacing: -.02em; }
.facts > div:first-child .v { color: var(--accent); }
.n { font-size: 12px; color: var(--ink-2); line-height: 1.45; margin-top: 3px; }
.status { display: inline-flex; align-items: baseline; gap: 6px; font-weight: 650; white-space: nowrap; }
.status svg { width: 1.15em; height: 1.15em; position: relative; top: .16em; }
.mark { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.BEHIND .mark { fill: currentColor; stroke: none; }
.AHEAD { color: var(--ahead); }
.ON_TRACK { color: var(--ontrack); }
.BEHIND { color: var(--behind); }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
.slim { max-width: 420px; }
.dense :is(td, th) { padding-inline: 4px; }
.dense .mini { width: 50px; }
.text + :is(table, section) { margin-top: 6px; }
caption { text-align: left; font-weight: 650; padding-top: 10px; }
caption.sr { padding: 0; }
th { text-align: left; font-weight: 550; }
thead th { font-size: 12px; color: var(--ink-3); padding: 6px 8px; border-bottom: 1px solid var(--line-strong); vertical-align: bottom; line-height: 1.3; }
tbody :is(td, th), tfoot :is(td, th) { padding: 5px 8px; border-bottom: 1px solid var(--line); font-size: 12.5px; vertical-align: middle; }
tfoot :is(td, th) { font-weight: 650; border-bottom: 0; border-top: 1px solid var(--line-strong); }
:is(td, th):first-child { padding-left: 0; }
:is(td, th):last-child { padding-right: 0; }
.num { text-align: right; }
td.num, .rate, .line, .one { white-space: nowrap; }
.rate b { margin-left: 8px; }
.rest { color: var(--ink-3); font-weight: 400; }
.mini { width: 74px; height: 14px; display: inline-block; vertical-align: middle; }
.mini path { stroke: var(--accent); stroke-width: 8; }
.mini path:first-child { stroke: var(--line); stroke-width: 1; }
.mini .goal { stroke: var(--target-mark); stroke-width: 2; stroke-dasharray: none; }

.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; }
.cost { font-size: 26px; font-weight: 700; letter-spacing: -.025em; line-height: 1.2; margin-top: 6px; overflow-wrap: anywhere; }
.calc { font-size: 12px; color: var(--ink-2); margin-top: 2px; text-wrap: pretty; }
.calc + .cost { margin-top: 14px; }
.asks { counter-reset: q; margin-top: 8px; }
.asks li { counter-increment: q; display: grid; grid-template-columns: 30px 1fr; padding: 9px 0; border-top: 1px solid var(--line); text-wrap: pretty; }
.asks li::before { content: counter(q); grid-row: 1 / 3; font-size: 20px; font-weight: 700; color: var(--accent); line-height: 1.15; }
.asks span { color: var(--ink-2); grid-column: 2; }

.trend svg { width: 100%; overflow: visible; }
.narrow { display: none; }
.trend text { font-size: 12px; fill: var(--ink-2); }
.trend .t, .trend .t text { fill: var(--ink-3); }
.end { text-anchor: end; }
.mid { text-anchor: middle; }
.year { font-weight: 600; }
.trend .t-b { font-weight: 650; fill: var(--ink); }
.trend .big { font-size: 15px; }
.trend .t-target { font-weight: 650; fill: var(--target); }
.trend .t-behind { font-weight: 650; fill: var(--behind); }
.trend .t-ahead { font-weight: 650; fill: var(--ahead); }
.trend .t-ontrack { font-weight: 650; fill: var(--ontrack); }
.halo { paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
.trend path { fill: none; stroke-width: 2; stroke-linejoin: round; }
.trend .grid { stroke: var(--line); stroke-width: 1; }
.trend .axis { stroke: var(--line-strong); stroke-width: 1; }
.trend .hatch { stroke: var(--line); stroke-width: 3; }
.trend .edge { stroke: var(--line-strong); stroke-width: 1; stroke-dasharray: 2 3; }
.goal { stroke: var(--target-mark); stroke-dasharray: 6 4; }
.ring { fill: var(--surface); stroke: var(--target-mark); stroke-width: 2; }
.trend .due { fill: var(--target-mark); }
.trend .gap { stroke: currentColor; }
.before path { stroke: var(--ink-3); }
.before circle { fill: var(--ink-3); }
.trend .now path { stroke: var(--accent); stroke-width: 3; }
.now circle { fill: var(--accent); }

.notes { margin-top: 22px; border-top: 1px solid var(--line-strong); padding-top: 10px; font-size: 12px; color: var(--ink-2); columns: 2; column-gap: 28px; counter-reset: n; }
.notes li { counter-increment: n; break-inside: avoid; padding-left: 18px; position: relative; margin-bottom: 5px; }
.notes li::before { content: counter(n); position: absolute; left: 0; font-weight: 700; color: var(--ink); }
.notes li:target { background: var(--warn-soft); }
.imprint { margin-top: 14px; padding-top: 8px; border-top: 1px solid var(--line); font-size: 12px; color: var(--ink-3); display: flex; flex-wrap: wrap; gap: 2px 20px; justify-content: space-between; }
.imprint span { min-width: 0; overflow-wrap: anywhere; }
.signs { display: flex; flex-wrap: wrap; gap: 4px 40px; margin-top: 14px; font-size: 12px; color: var(--ink-3); }
.signs dd { font-weight: 650; color: var(--ink); }

@media screen and (max-width: 850px) {
  .leaf { padding-inline: 36px; }
  .bar, .ways { padding-inline: 36px; }
}
@media screen and (max-width: 735px) {
  body { font-size: 15px; }
  .leaf { border: 0; padding: 20px clamp(16px, 4vw, 32px) 32px; }
  .bar, .ways { padding-inline: clamp(16px, 4vw, 32px); }
  h1 { font-size: 23px; }
  h2 { margin-top: 28px; }
  .story { font-size: 16px; }
  .mast dl { gap: 8px 20px; }
  .facts, .facts.two { grid-template-columns: 1fr; }
  .facts > div { border-left: 0; padding-inline: 0; }
  .facts > div + div { border-top: 1px solid var(--line); }
  .pair { grid-template-columns: 1fr; gap: 0; }
  .notes { columns: 1; font-size: 12.5px; }
  .wide { display: none; }
  .narrow { display: block; max-width: 380px; }
  .ways { grid-template-columns: 1fr; }
  .ways dd { margin-bottom: 6px; }
}
/* The narrow drawing is made for 288 pixels; where it is drawn larger, its type need not grow with it. */
@media screen and (min-width: 380px) and (max-width: 735px) {
  .trend text { font-size: 10.5px; }
}
@media screen and (max-width: 640px) {
  .opt, .mini { display: none; }
  .rate b { margin-left: 0; }
  .one { white-space: normal; }
  .rate { white-space: normal; }
  tbody th:not(.line) { min-width: 9em; }
  :is(td, th):not(:first-child) { padding-left: 5px; }
  :is(td, th):not(:last-child) { padding-right: 5px; }
}
@media screen and (max-width: 359px) {
  .rest { display: block; }
}

@page { size: A4 portrait; margin: 12mm 16mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 400 9px Jakarta, Stand-in, sans-serif; } }
@media print {
  :root { color-scheme: light; }
  body { background: #fff; font-size: 12.5px; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .leaf { width: auto; margin: 0; border: 0; padding: 0; }
  .skip, .bar, .ways { display: none; }
  a { color: inherit; }
  /* Some readers of PDF draw neither outlined type nor repeated stripes. */
  .halo { stroke: none; }
  .tag::before { background: none; }
  h2 { margin-top: 17px; break-after: avoid; }
  .sub { margin-bottom: 3px; break-after: avoid; }
  .keep, tr, .trend, .asks li, .facts { break-inside: avoid; }
  .sheet { break-before: page; }
  .sheet > h2 { margin-top: 0; }
  tbody :is(td, th), tfoot :is(td, th) { padding-block: 3.5px; font-size: 12px; }
  .asks li { padding-block: 6px; }
  .cost { font-size: 22px; margin-top: 3px; }
  .calc + .cost { margin-top: 8px; }
  .notes { margin-top: 14px; padding-top: 8px; font-size: 10.5px; line-height: 1.45; }
  .notes li { margin-bottom: 3px; }
  .imprint { font-size: 10.5px; margin-top: 8px; padding-top: 6px; }
  .signs { font-size: 10.5px; margin-top: 8px; }
}
`;
