import { FileSearch, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

const FILE_ID = "edition-file";

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
      <Field id={FILE_ID} label={text.file} hint={text.fileHint}>
        <input
          className="input input--file"
          id={FILE_ID}
          name="file"
          type="file"
          accept=".pdf,.json,application/pdf,application/json"
          required
          aria-describedby={describedBy(FILE_ID, { hint: text.fileHint })}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" icon={FileSearch}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
