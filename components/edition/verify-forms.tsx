import { FileSearch, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface CodeFormProps {
  typed: string;
  locale: Locale;
}

/** A plain GET form: the address can be kept. */
export function CodeForm({ typed, locale }: CodeFormProps) {
  const text = textFor(locale).verify;
  return (
    <form action="/verify" className="grid gap-4">
      <TextField
        label={text.code}
        hint={text.codeHint}
        name="code"
        defaultValue={typed}
        maxLength={40}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <Button type="submit" variant="primary" icon={Search}>
          {text.check}
        </Button>
      </div>
    </form>
  );
}

/** An ordinary form: it posts without JavaScript. */
export function FileForm({ locale }: { locale: Locale }) {
  const text = textFor(locale).verify;
  return (
    <form action="/api/uploads/edition" method="post" encType="multipart/form-data" className="grid gap-4">
      <FileField
        id="edition-file"
        label={text.file}
        hint={text.fileHint}
        accept=".pdf,.json,application/pdf,application/json"
      />
      <div>
        <Button type="submit" variant="primary" icon={FileSearch}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
