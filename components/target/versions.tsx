import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatCount, type Locale } from "@/lib/format";
import type { Jurisdiction } from "@/lib/jurisdiction/queries";
import type { TargetSet, TargetSetVersion } from "@/lib/target/queries";
import { textFor } from "@/lib/text/dictionary";
import { setAddress } from "./target-address";
import { versionWords } from "./target-words";

interface VersionsProps {
  place: Jurisdiction;
  /** Newest first. */
  versions: readonly TargetSetVersion[];
  /** The one that the page shows. */
  shown: string;
  locale: Locale;
}

/** Every version with who, when and why; each leads to its targets. */
export function Versions({ place, versions, shown, locale }: VersionsProps) {
  const text = textFor(locale).target.set;
  return (
    <ol className="versions">
      {versions.map((version, number) => (
        <li key={version.id}>
          <span>
            {version.id === shown ? (
              <b>{versionWords(version, place.timeZone, locale)}</b>
            ) : (
              <Link href={setAddress(place.code, version.id)}>{versionWords(version, place.timeZone, locale)}</Link>
            )}
            {version.withdrawn ? ` · ${text.withdrawal}` : number === 0 ? ` · ${text.current}` : null}
          </span>
          <p>{version.changeNote ?? text.first}</p>
        </li>
      ))}
    </ol>
  );
}

interface VersionNoticeProps {
  code: string;
  set: TargetSet;
  versions: readonly TargetSetVersion[];
  locale: Locale;
}

/** Says when what is shown is not what is in force. */
export function VersionNotice({ code, set, versions, locale }: VersionNoticeProps) {
  const text = textFor(locale).target.set;
  const [current] = versions;
  if (current?.withdrawn) return <Notice kind="warn">{text.withdrawn}</Notice>;
  if (current === undefined || current.id === set.id) return null;
  return (
    <Notice kind="info">
      {text.old(formatCount(current.version, locale))} <Link href={setAddress(code, current.id)}>{text.toCurrent}</Link>
    </Notice>
  );
}
