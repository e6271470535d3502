/** How editions are answered: frozen bytes under an ETag, a policy that lets no script run, and a note on what was replaced. */
import "server-only";
import { createHash } from "node:crypto";
import { editionAddress, type NamedFile } from "@/lib/domain/edition-number";
import { formatDate, type Locale } from "@/lib/format";
import { holds } from "@/lib/open-data/response";
import { insertNote, writeReplacedNote } from "@/lib/report/html-note";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import type { FrozenFile, Standing } from "./frozen-files";
import { getEditionFile } from "./queries";

/** A file never changes. A page may be given the note that it was replaced, and must not be long without it. */
const FOR_EVER = "public, max-age=31536000, immutable";
const FOR_A_MINUTE = "public, max-age=60";

const TYPES: Readonly<Record<NamedFile["form"], string>> = {
  HTML: "text/html; charset=utf-8",
  PDF: "application/pdf",
  DAPIL: "application/pdf",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  CSV: "text/csv; charset=utf-8; header=present",
  JSON: "application/json",
};
/** What a browser shows by itself; the rest is for other programs. */
const SHOWN: readonly NamedFile["form"][] = ["PDF", "DAPIL", "JSON"];

interface Page {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly tag: string;
  readonly policy: string;
}

/** A file of an edition; null names none, and what is not there is a 404 in the reader's own words. */
export async function answerFile(request: Request, name: NamedFile | null): Promise<Response> {
  const file = name === null ? null : await getEditionFile(name);
  if (name === null || file === null) return notFoundPage();
  const isPage = name.form === "HTML";
  const { body, tag, policy } = isPage
    ? pageOf(file, name.locale)
    : { body: file.bytes, tag: `"${file.sha256}"`, policy: policyOfFile(name.form) };
  const headers: Record<string, string> = {
    ETag: tag,
    "Cache-Control": isPage ? FOR_A_MINUTE : FOR_EVER,
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
  };
  if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  headers["Content-Type"] = TYPES[name.form];
  headers["Content-Length"] = String(body.length);
  if (name.form !== "JSON") headers["Content-Language"] = name.locale;
  if (!isPage) {
    const disposition = SHOWN.includes(name.form) ? "inline" : "attachment";
    headers["Content-Disposition"] = `${disposition}; filename="${fileNameOf(name)}"`;
  }
  return new Response(body, { headers });
}

/** As the reader keeps it: the number of the edition comes first, so that the file says what it claims to be. */
function fileNameOf({ number, form, locale, part }: NamedFile): string {
  const language = locale === "en" && form !== "JSON" ? ".en" : "";
  if (form === "DAPIL") return `${number}-dapil${part === 0 ? "" : `-${part}`}${language}.pdf`;
  return `${number}${language}.${form.toLowerCase()}`;
}

/** Pages as they are sent, by the bytes that they were frozen as: the note and the policy are worked out once. */
const pages = new WeakMap<Uint8Array, Map<string, Page>>();

function pageOf({ bytes, sha256, replacedBy }: FrozenFile & Standing, locale: Locale): Page {
  const made = pages.get(bytes) ?? new Map<string, Page>();
  pages.set(bytes, made);
  const known = made.get(replacedBy?.number ?? "");
  if (known !== undefined) return known;
  const body = replacedBy === null ? bytes : new Uint8Array(insertNote(bytes, noteOn(replacedBy, locale)));
  const styles = [
    ...Buffer.from(body)
      .toString()
      .matchAll(/<style>(.*?)<\/style>/gs),
  ].map(([, style = ""]) => style);
  const tag = replacedBy === null ? `"${sha256}"` : `"${sha256}-${replacedBy.number}"`;
  const page: Page = { body, tag, policy: policyOf(styles) };
  made.set(replacedBy?.number ?? "", page);
  return page;
}

/** Between the frozen bytes and the reader: the bytes stay as they are. */
function noteOn({ number, publishedOn }: NonNullable<Standing["replacedBy"]>, language: Locale): string {
  const address = editionAddress(number, "HTML", language);
  return writeReplacedNote({ language, number, address, publishedOn: formatDate(publishedOn, language) });
}

/** Nothing is loaded and nothing runs; of styles those in the page itself, each by its hash. */
function policyOf(styles: readonly string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  return [
    "default-src 'none'",
    // Attributes place the bars of a table.
    ...(hashes.length > 0 ? [`style-src ${hashes.join(" ")}`, "style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A browser shows a PDF by a program of its own, which a policy that allows nothing would stop. */
function policyOfFile(form: NamedFile["form"]): string {
  return form === "PDF" || form === "DAPIL" ? "frame-ancestors 'none'" : policyOf([]);
}

const MESSAGE_STYLE =
  "body{max-width:60ch;margin:12vh auto;padding:0 20px;font:16px/1.6 system-ui,sans-serif;color:#17211c;background:#fff}h1{font-size:24px;line-height:1.3}a{color:#0b5d4e}@media(prefers-color-scheme:dark){body{color:#e8ece9;background:#121714}a{color:#7fd1bd}}";

/** Without the header of our pages, which asks who is signed in: nobody is asked here. */
export async function notFoundPage(): Promise<Response> {
  const locale = await getLocale();
  const words = textFor(locale).editionPage;
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.missingTitle}</title><style>${MESSAGE_STYLE}</style><main><h1>${words.missingTitle}</h1><p>${words.missing}</p><p><a href="/editions">${words.toList}</a></p></main></html>`;
  return new Response(html, {
    status: 404,
    headers: {
      "Content-Type": TYPES.HTML,
      "Content-Language": locale,
      "Content-Security-Policy": policyOf([MESSAGE_STYLE]),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
