import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { DeskFault } from "@/lib/boundary/schema";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface UploadFormProps {
  /** Why the file that was sent is not taken. */
  fault: DeskFault;
  /** What was typed beside it. */
  source: string;
  licence: string;
  locale: Locale;
}

/** An ordinary form: the report on the file is a page of its own. */
export function UploadForm({ fault, source, licence, locale }: UploadFormProps) {
  const text = textFor(locale).boundary;
  return (
    <form action="/api/uploads/boundaries" method="post" encType="multipart/form-data" className="grid gap-4">
      {fault === null ? null : (
        <Notice kind="error" live>
          {text.fault[fault]}
        </Notice>
      )}
      <FileField
        id="boundary-file"
        label={text.file}
        hint={text.fileHint}
        accept=".geojson,.json,application/geo+json"
      />
      <TextField
        name="source"
        label={text.source}
        hint={text.sourceHint}
        defaultValue={source}
        required
        minLength={3}
        maxLength={300}
      />
      <TextField
        name="licence"
        label={text.licence}
        hint={text.licenceHint}
        defaultValue={licence}
        required
        minLength={2}
        maxLength={300}
      />
      <div>
        <Button type="submit" variant="primary" icon={Search}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
