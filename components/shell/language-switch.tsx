import { Languages } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { FormTarget } from "./form-target";

interface LanguageSwitchProps {
  locale: Locale;
  /** Receives `locale` = "id" or "en" and remembers it. */
  setLocale: FormTarget;
}

/** Named in the language it leads to, for the reader who cannot read this one. */
export function LanguageSwitch({ locale, setLocale }: LanguageSwitchProps) {
  const text = textFor(locale).shell;
  return (
    <form action={setLocale}>
      <Button
        type="submit"
        variant="quiet"
        icon={Languages}
        name="locale"
        value={text.otherLocale}
        lang={text.otherLocale}
      >
        {text.otherLanguage}
      </Button>
    </form>
  );
}
