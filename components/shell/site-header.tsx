import { cache } from "react";
import { currentViewer } from "@/lib/auth";
import { may, type Viewer } from "@/lib/domain/access";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { periodCode, periodOf } from "@/lib/domain/period";
import { isDemo, today } from "@/lib/env";
import { formatDate } from "@/lib/format";
import { signOut } from "@/lib/session/actions";
import { countWaiting } from "@/lib/submission/queries";
import { setLocale } from "@/lib/text/actions";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { Header } from "./header";
import type { NavigationItem } from "./navigation";

/** Next renders the pages for what is missing or forbidden, with their header, into every answer. */
const countWaitingOnce = cache(countWaiting);

/** The header of every page: what this reader may open, who he is, and in which language. */
export async function SiteHeader({ wide }: { wide?: boolean }) {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  const text = textFor(locale);
  const waiting = viewer === null ? 0 : await countWaitingOnce(viewer, today());
  return (
    <Header
      locale={locale}
      wide={wide}
      items={viewer ? listPages(viewer, waiting, text) : [{ href: "/editions", label: text.shell.nav.editions }]}
      setLocale={setLocale}
      user={viewer && { name: viewer.name, role: text.shell.role[viewer.role] }}
      signOut={signOut}
      demoToday={isDemo ? formatDate(today(), locale) : undefined}
      homeHref={viewer ? "/worklist" : "/"}
    />
  );
}

function listPages(viewer: Viewer, waiting: number, text: Dictionary): NavigationItem[] {
  const [regencyCode] = viewer.regencyCodes;
  const homeArea = viewer.national ? COUNTRY_CODE : regencyCode;
  const pages: NavigationItem[] = [{ href: "/worklist", label: text.shell.nav.worklist, count: waiting }];
  if (homeArea !== undefined && may(viewer, "coverage.read")) {
    pages.push({ href: `/coverage/${homeArea}`, label: text.shell.nav.coverage });
  }
  if (may(viewer, "coverage.read") && (viewer.national || viewer.regencyCodes.length > 1)) {
    pages.push({ href: "/comparison", label: text.comparison.nav });
  }
  if (regencyCode !== undefined && may(viewer, "enrolment.read", regencyCode)) {
    pages.push({ href: `/entry/${regencyCode}/${periodCode(periodOf(today()))}`, label: text.shell.nav.entry });
  }
  if (regencyCode !== undefined && may(viewer, "submission.read", regencyCode)) {
    pages.push({ href: `/submissions/${regencyCode}`, label: text.shell.nav.submissions });
  }
  if (regencyCode !== undefined && may(viewer, "subsidy.read", regencyCode)) {
    pages.push({ href: `/subsidies/${regencyCode}`, label: text.shell.nav.subsidies });
  }
  if (regencyCode !== undefined && may(viewer, "target.read", regencyCode)) {
    pages.push({ href: `/targets/${regencyCode}`, label: text.shell.nav.targets });
  }
  if (may(viewer, "coverage.read")) pages.push({ href: "/editions", label: text.shell.nav.editions });
  if (may(viewer, "user.read")) pages.push({ href: "/admin/users", label: text.shell.nav.admin });
  return pages;
}
