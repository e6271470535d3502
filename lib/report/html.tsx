/** @jsxImportSource preact */
import { render } from "preact-render-to-string";
import type { ReportDocument } from "@/lib/domain/document";
import { type ReportText, reportTextFor } from "@/lib/text/report-text";
import { ReportSection } from "./html-blocks";
import { FormsOf, type ReportLinks, TopLinks } from "./html-links";
import { NOTE_PLACE } from "./html-note";
import { noteId } from "./html-text";
import { FONT_ADDRESS, pageCss } from "./page-css";
import { sectionRows } from "./section-rows";

export type { ReportLinks };

/**
 * The whole report as one page of plain HTML, its styles with it and without a script; only the typeface is fetched.
 * The same document and links give the same bytes. Every text of the document is escaped.
 */
export function writeReportPage(document: ReportDocument, links: ReportLinks): string {
  const text = reportTextFor(document.language);
  return [
    `<!doctype html><html lang="${document.language}">`,
    `<head>${render(<Head document={document} links={links} />)}<style>${pageCss(document.runningFoot)}</style></head><body class="doc">`,
    render(<TopLinks links={links} language={document.language} text={text} />),
    `<main class="leaf" id="report" tabindex="-1">${NOTE_PLACE}`,
    render(<Report document={document} text={text} />),
    "</main>",
    render(<FormsOf links={links} text={text} />),
    "</body></html>\n",
  ].join("");
}

function Head({ document, links }: { readonly document: ReportDocument; readonly links: ReportLinks }) {
  const { purpose, masthead, title } = document;
  const [number] = masthead;
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{number ? `${purpose}, ${number.label} ${number.value}` : purpose}</title>
      <meta name="description" content={title} />
      <link rel="preload" href={FONT_ADDRESS} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="alternate" type="application/atom+xml" href={links.feed} />
    </>
  );
}

function Report({ document, text }: { readonly document: ReportDocument; readonly text: ReportText }) {
  return (
    <>
      <Masthead document={document} text={text} />
      <h1>{document.title}</h1>
      {sectionRows(document.sections).map((row) => {
        const sections = row.map((section) => <ReportSection key={section.id} section={section} text={text} />);
        return row.length === 1 ? (
          sections
        ) : (
          <div key={row[0]?.id} class="pair">
            {sections}
          </div>
        );
      })}
      <Notes notes={document.notes} text={text} />
      {document.signatures.length === 0 ? null : (
        <dl class="signs">
          {document.signatures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <footer class="imprint">
        {document.imprint.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </footer>
    </>
  );
}

function Masthead({ document, text }: { readonly document: ReportDocument; readonly text: ReportText }) {
  const { masthead, isIllustration } = document;
  const isMarked = !isIllustration || masthead.some(({ value }) => value === text.illustration);
  const entries = isMarked ? masthead : [...masthead, { label: text.nature, value: text.illustration }];
  return (
    <header class="mast">
      <p class="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path class="swirl" d="M19.6 6.4A9.4 9.4 0 1 0 19.6 17.6" />
          <path class="swirl" d="M15.4 9.7a4.1 4.1 0 1 0 0 4.6" />
        </svg>
        {text.productName}
      </p>
      <p class="for">{document.purpose}</p>
      <dl>
        {entries.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value === text.illustration ? "tag" : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Notes({ notes, text }: { readonly notes: readonly string[]; readonly text: ReportText }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 class="sr" id="notes">
        {text.notes}
      </h2>
      <ol class="notes">
        {notes.map((note, index) => (
          <li key={note} id={noteId(index + 1)}>
            {note}
          </li>
        ))}
      </ol>
    </section>
  );
}
