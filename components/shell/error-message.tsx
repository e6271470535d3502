import { Button } from "@/components/ui/button";
import { isBusy } from "@/lib/domain/busy";
import type { Locale } from "@/lib/format";
import { errorTextFor } from "@/lib/text/error-text";

interface ErrorMessageProps {
  locale: Locale;
  /** Next marks what was thrown on the server with a digest that stands in the log as well. */
  error: unknown;
  retry: () => void;
}

export function ErrorMessage({ locale, error, retry }: ErrorMessageProps) {
  const text = errorTextFor(locale).errors;
  const isWaiting = isBusy(error);
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  return (
    <section lang={locale} className="grid justify-items-start gap-4">
      <h1>{isWaiting ? text.busy : text.title}</h1>
      <p className="max-w-[60ch]">{isWaiting ? text.busyBody : text.body}</p>
      {digest && !isWaiting ? <p className="muted">{text.code(digest)}</p> : null}
      <Button onClick={retry}>{text.retry}</Button>
    </section>
  );
}
