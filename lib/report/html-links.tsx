/** @jsxImportSource preact */
import type { ReportText } from "@/lib/text/report-text";

/** Addresses of what belongs to a report; they are frozen with its page, so they must stay. */
export interface ReportLinks {
  /** This page in the other language. */
  readonly otherLanguage: string;
  readonly pdf: string;
  readonly xlsx: string;
  readonly csv: string;
  readonly json: string;
  /** The sheets of all electoral districts in one file; null where none are known. */
  readonly dapilBooklet: string | null;
  readonly dapilSheets: readonly { readonly name: string; readonly address: string }[];
  readonly verify: string;
  readonly allEditions: string;
  /** Atom. */
  readonly feed: string;
}

interface LinksProps {
  readonly links: ReportLinks;
  readonly text: ReportText;
}

/** What a reader wants before reading: the way out, the other language, the file. */
export function TopLinks({ links, text, language }: LinksProps & { readonly language: "id" | "en" }) {
  const other = language === "id" ? "en" : "id";
  return (
    <>
      <a class="skip" href="#report">
        {text.skipToContent}
      </a>
      <nav class="bar" aria-label={text.address}>
        <a href={links.allEditions}>{text.allEditions}</a>
        <a href={links.otherLanguage} lang={other} hreflang={other}>
          {text.otherLanguage}
        </a>
        <a href={links.pdf}>{text.pdf}</a>
        <a href={links.verify}>{text.verify}</a>
      </nav>
    </>
  );
}

/** All forms of the report, after it. */
export function FormsOf({ links, text }: LinksProps) {
  const booklet = links.dapilBooklet === null ? [] : [{ name: text.dapilBooklet, address: links.dapilBooklet }];
  const rows = [
    {
      label: text.download,
      entries: [
        { name: text.pdf, address: links.pdf },
        { name: text.workbook, address: links.xlsx },
        { name: text.csv, address: links.csv },
        { name: text.content, address: links.json },
      ],
    },
    { label: text.perDapil, entries: [...booklet, ...links.dapilSheets] },
    { label: text.follow, entries: [{ name: text.feed, address: links.feed }] },
  ];
  return (
    <nav aria-label={text.download}>
      <dl class="ways">
        {rows
          .filter(({ entries }) => entries.length > 0)
          .map(({ label, entries }) => (
            <>
              <dt>{label}</dt>
              <dd>
                {entries.map(({ name, address }) => (
                  <a key={address} href={address}>
                    {name}
                  </a>
                ))}
              </dd>
            </>
          ))}
      </dl>
    </nav>
  );
}
