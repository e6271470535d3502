import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { type EvidenceDocument, endOf, type Span } from "@/lib/domain/evidence";
import { asOf, type Period } from "@/lib/domain/period";
import { spanName } from "@/lib/evidence/frame";
import { formatDate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface DocumentCardProps {
  document: EvidenceDocument;
  regencyCode: string;
  span: Span | undefined;
  /** The newest month with figures. */
  newest: Period;
  locale: Locale;
}

const FORMS = ["pdf", "xlsx"] as const;

/** What a document holds, of which months, and the document itself. */
export function DocumentCard({ document, regencyCode, span, newest, locale }: DocumentCardProps) {
  const text = textFor(locale);
  const words = text.evidence;
  const { name, what, contents } = words.document[document];
  const end = span === undefined ? null : endOf(span, newest);
  if (span === undefined || end === null) return null;
  const address = (form: string) =>
    `/api/downloads/evidence?${new URLSearchParams({ regency: regencyCode, document, span: span.code, form })}`;
  return (
    <section className="card evidence" aria-labelledby={`document-${document}`}>
      <div className="card__head">
        <h2 className="card__title" id={`document-${document}`}>
          {name}
        </h2>
        <p className="card__sub">{words.upTo(spanName(span, text), formatDate(asOf(end), locale))}</p>
      </div>
      <div className="card__body evidence__body">
        <p>{what}</p>
        <ul className="evidence__contents" aria-label={words.contents}>
          {contents.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className="evidence__files">
          {FORMS.map((form) => (
            <ButtonLink
              key={form}
              href={address(form)}
              icon={Download}
              variant={form === "pdf" ? "primary" : undefined}
              download
            >
              {form.toUpperCase()}
            </ButtonLink>
          ))}
        </p>
      </div>
    </section>
  );
}
