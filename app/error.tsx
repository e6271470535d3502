"use client";

import { ErrorMessage } from "@/components/shell/error-message";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  // No server stands behind an error page: the language is the one that the document was written in.
  const locale = document.documentElement.lang === "en" ? "en" : "id";
  return (
    <main id="content" className="wrap py-12">
      <ErrorMessage locale={locale} error={error} retry={retry} />
    </main>
  );
}
