/** The feed of a regency (Atom, RFC 4287): who subscribes to it learns of a new edition without an e-mail server. */
import { editionAddress } from "@/lib/domain/edition-number";
import { formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { type EditionSummary, type Feed, titleIn } from "./queries";

/** In Indonesian, as the editions are by default. `origin` is where people open the product, without a slash at its end. */
export function writeFeed(regencyCode: string, { regencyName, editions }: Feed, origin: string): string {
  const words = textFor("id").editionPage;
  const self = `${origin}/editions/${regencyCode}/feed`;
  const updated = editions[0]?.publishedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(words.feedTitle(regencyName))}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(words.feedAuthor(regencyName))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}/editions?regency=${regencyCode}`)}"/>`,
    ...editions.map((edition) => entryOf(edition, origin)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(edition: EditionSummary, origin: string): string {
  const words = textFor("id").editionPage;
  const { number, publishedAt, period, reason } = edition;
  const month = formatPeriod(period, "id");
  const title = reason === null ? words.feedFirst(month) : words.feedCorrection(month);
  const link = (address: string, rel: string, type: string, language: string) =>
    `<link rel="${rel}" type="${type}" hreflang="${language}" href="${escaped(`${origin}${address}`)}"/>`;
  return [
    "<entry>",
    `<id>${escaped(`${origin}${editionAddress(number)}`)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${publishedAt.toISOString()}</updated>`,
    `<summary>${escaped([titleIn(edition, "id"), ...(reason === null ? [] : [words.feedReason(reason)])].join(". "))}</summary>`,
    link(editionAddress(number), "alternate", "text/html", "id"),
    link(editionAddress(number, "HTML", "en"), "alternate", "text/html", "en"),
    link(editionAddress(number, "PDF"), "related", "application/pdf", "id"),
    "</entry>",
  ].join("\n");
}

const CHARACTERS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  // Characters of control cannot be written in XML.
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/[&<>"]/g, (one) => CHARACTERS[one] ?? "");
}
