import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import type { AgentTable } from "@/lib/agent/schema";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface AgentFilesProps {
  regencyCode: string;
  table: AgentTable;
  locale: Locale;
}

/** A table of the agents as files, whole. */
export function AgentFiles({ regencyCode, table, locale }: AgentFilesProps) {
  const text = textFor(locale);
  const title = text.agent.tables[table];
  return (
    <div className="mt-4 flex flex-wrap gap-2 print:hidden">
      {(["csv", "xlsx"] as const).map((form) => (
        <ButtonLink
          key={form}
          href={`/api/downloads/agents?regency=${regencyCode}&table=${table}&form=${form}`}
          icon={Download}
          small
          download
        >
          {text.picture.files[form](title)}
        </ButtonLink>
      ))}
    </div>
  );
}
