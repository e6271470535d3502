import type { Metadata } from "next";
import { Alerts } from "@/components/alert/alerts";
import { SinceLastVisit } from "@/components/change/since-last-visit";
import { NearLapses } from "@/components/lapse/near-lapses";
import { PageHead } from "@/components/shell/page-head";
import { PunctualityList } from "@/components/submission/punctuality-list";
import { Tasks } from "@/components/submission/tasks";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { listAlerts } from "@/lib/alert/queries";
import { lastVisit, requireViewer } from "@/lib/auth";
import { listChanges } from "@/lib/change/queries";
import { may } from "@/lib/domain/access";
import { isDemo, today } from "@/lib/env";
import { listNearLapses } from "@/lib/lapse/queries";
import { getWorklist } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).worklist.title };
}

export default async function WorklistPage() {
  const viewer = await requireViewer();
  const [worklist, alerts, lapses, since, locale] = await Promise.all([
    getWorklist(viewer, today()),
    listAlerts(viewer, today()),
    listNearLapses(viewer, today()),
    lastVisit(),
    getLocale(),
  ]);
  const { worklist: text, common } = textFor(locale);
  const hasRegency = viewer.national || viewer.regencyCodes.length > 0;
  const readsCoverage = may(viewer, "coverage.read");
  const changes = readsCoverage && hasRegency ? await listChanges(viewer, since) : [];
  return (
    <main id="content" className="wrap grid gap-2 py-6">
      <PageHead title={text.title} aside={isDemo && hasRegency ? <Tag>{common.illustrativeData}</Tag> : null}>
        {text.intro[viewer.role]}
      </PageHead>
      <div className="grid gap-4 md:grid-cols-2">
        {may(viewer, "user.read") ? (
          <EmptyState title={text.users} action={<ButtonLink href="/admin/users">{text.users}</ButtonLink>}>
            {text.usersWhy}
          </EmptyState>
        ) : null}
        {may(viewer, "audit.read") ? (
          <EmptyState title={text.audit} action={<ButtonLink href="/admin/audit">{text.audit}</ButtonLink>}>
            {text.auditWhy}
          </EmptyState>
        ) : null}
        {readsCoverage && !hasRegency ? <EmptyState title={text.noRegency}>{text.noRegencyWhy}</EmptyState> : null}
      </div>
      {readsCoverage && hasRegency ? (
        <div className="entry">
          <Tasks viewer={viewer} worklist={worklist} today={today()} locale={locale}>
            <NearLapses viewer={viewer} lapses={lapses} locale={locale} />
            <Alerts alerts={alerts} locale={locale} />
          </Tasks>
          <div className="panel worklist-aside">
            <SinceLastVisit viewer={viewer} since={since} changes={changes} locale={locale} />
            {worklist.punctuality.length > 0 ? (
              <section>
                <h2>{text.punctuality}</h2>
                <PunctualityList regencies={worklist.punctuality} locale={locale} />
              </section>
            ) : null}
          </div>
        </div>
      ) : null}
    </main>
  );
}
