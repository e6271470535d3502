"use client";

import { ErrorMessage } from "@/components/shell/error-message";
import { errorTextFor } from "@/lib/text/error-text";
import "./globals.css";

interface GlobalErrorProps {
  error: unknown;
  retry: () => void;
}

/** Stands in for the root layout when that failed; the chosen language is then unknown, so both are given. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="id">
      <body>
        <title>{errorTextFor("id").errors.title}</title>
        <main id="content" className="wrap grid gap-12 py-12">
          <ErrorMessage locale="id" error={error} retry={retry} />
          <ErrorMessage locale="en" error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
