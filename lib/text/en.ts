import { enAgent } from "./en-agent";
import { enAlert } from "./en-alert";
import { enAudit } from "./en-audit";
import { enBase } from "./en-base";
import { enBatch } from "./en-batch";
import { enBoundary } from "./en-boundary";
import { enComparison } from "./en-comparison";
import { enCost } from "./en-cost";
import { enCoverage } from "./en-coverage";
import { enEcosystem } from "./en-ecosystem";
import { enEdition } from "./en-edition";
import { enEditionPages } from "./en-edition-pages";
import { enEntryPage } from "./en-entry-page";
import { enError } from "./en-error";
import { enEvidence } from "./en-evidence";
import { enForm } from "./en-form";
import { enLapse } from "./en-lapse";
import { enMap } from "./en-map";
import { enOpenData } from "./en-open-data";
import { enOutreach } from "./en-outreach";
import { enOutreachForm } from "./en-outreach-form";
import { enPage } from "./en-page";
import { enPicture } from "./en-picture";
import { enPriority } from "./en-priority";
import { enPromise } from "./en-promise";
import { enQuotaBoard } from "./en-quota-board";
import { enReport } from "./en-report";
import { enSheet } from "./en-sheet";
import { enSheetDialog } from "./en-sheet-dialog";
import { enSignIn } from "./en-sign-in";
import { enStatus } from "./en-status";
import { enStep } from "./en-step";
import { enSubmission } from "./en-submission";
import { enSubsidy } from "./en-subsidy";
import { enSubsidyProgramme } from "./en-subsidy-programme";
import { enTarget } from "./en-target";
import { enTargetForm } from "./en-target-form";
import { enWorkbook } from "./en-workbook";
import { enWorklist } from "./en-worklist";
import type { Dictionary } from "./id";

export const en: Dictionary = {
  ...enBase,
  ...enAgent,
  ...enAlert,
  ...enAudit,
  ...enBatch,
  ...enComparison,
  ...enCost,
  ...enCoverage,
  ...enEdition,
  ...enEditionPages,
  ...enError,
  ...enForm,
  ...enEvidence,
  ...enOpenData,
  ...enPriority,
  ...enPromise,
  ...enBoundary,
  ...enLapse,
  ...enMap,
  ...enPicture,
  ...enEcosystem,
  ...enOutreach,
  ...enOutreachForm,
  ...enReport,
  ...enSignIn,
  ...enSheet,
  ...enStatus,
  ...enStep,
  ...enSubmission,
  ...enQuotaBoard,
  ...enSubsidy,
  ...enSubsidyProgramme,
  ...enTarget,
  ...enTargetForm,
  ...enWorkbook,
  ...enWorklist,
  common: { ...enBase.common, ...enPage.common },
  shell: enPage.shell,
  area: { ...enBase.area, ...enPage.area },
  access: { ...enBase.access, ...enPage.access },
  entry: { ...enSheet.entry, ...enEntryPage, ...enSheetDialog },
  admin: {
    usersTitle: "Users",
    usersIntro: (count) =>
      `${count} ${count === "1" ? "account" : "accounts"}. The role says what a person may do; the regencies say where.`,
    name: "Name",
    email: "E-mail",
    role: "Role",
    regencies: "Regencies",
    lastSeen: "Last seen (WITA)",
    state: "Status",
    active: "Active",
    inactive: "Inactive",
    wholeCountry: "All of Indonesia",
    noRegency: "No regency yet",
    neverSeen: "Never signed in",
  },
  front: {
    title: "How many workers are covered?",
    lead: "Coverage of workers by BPJS Ketenagakerjaan by regency and city: the latest published figures.",
    sentence: (area, rate, date) => `**${rate}** of workers in ${area} are covered as of ${date}.`,
    unknown: (area, date) => `${area}: coverage as of ${date} is not known yet.`,
    counts: (active, eligible) => `${active} active participants of ${eligible} eligible workers`,
    empty: "No figure has been published yet",
    emptyHint: "Figures appear here once a regency has published its first month.",
    staff: "Labour office staff, branch heads and council members sign in with their accounts.",
  },
};
