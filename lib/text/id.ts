// Every word a reader sees, in Indonesian, by subject. `en.ts` has the same shape; the compiler checks it.
// Sentences with values are functions that take strings already formatted by lib/format.
import { idAgent } from "./id-agent";
import { idAlert } from "./id-alert";
import { idAudit } from "./id-audit";
import { idBase } from "./id-base";
import { idBatch } from "./id-batch";
import { idBoundary } from "./id-boundary";
import { idComparison } from "./id-comparison";
import { idCost } from "./id-cost";
import { idCoverage } from "./id-coverage";
import { idEcosystem } from "./id-ecosystem";
import { idEdition } from "./id-edition";
import { idEditionPages } from "./id-edition-pages";
import { idEntryPage } from "./id-entry-page";
import { idError } from "./id-error";
import { idEvidence } from "./id-evidence";
import { idForm } from "./id-form";
import { idLapse } from "./id-lapse";
import { idMap } from "./id-map";
import { idOpenData } from "./id-open-data";
import { idOutreach } from "./id-outreach";
import { idOutreachForm } from "./id-outreach-form";
import { idPage } from "./id-page";
import { idPicture } from "./id-picture";
import { idPriority } from "./id-priority";
import { idPromise } from "./id-promise";
import { idQuotaBoard } from "./id-quota-board";
import { idReport } from "./id-report";
import { idSheet } from "./id-sheet";
import { idSheetDialog } from "./id-sheet-dialog";
import { idSignIn } from "./id-sign-in";
import { idStatus } from "./id-status";
import { idStep } from "./id-step";
import { idSubmission } from "./id-submission";
import { idSubsidy } from "./id-subsidy";
import { idSubsidyProgramme } from "./id-subsidy-programme";
import { idTarget } from "./id-target";
import { idTargetForm } from "./id-target-form";
import { idWorkbook } from "./id-workbook";
import { idWorklist } from "./id-worklist";

export const id = {
  ...idBase,
  ...idAgent,
  ...idAlert,
  ...idAudit,
  ...idBatch,
  ...idComparison,
  ...idCost,
  ...idCoverage,
  ...idEdition,
  ...idEditionPages,
  ...idError,
  ...idForm,
  ...idEvidence,
  ...idOpenData,
  ...idPriority,
  ...idPromise,
  ...idBoundary,
  ...idLapse,
  ...idMap,
  ...idPicture,
  ...idEcosystem,
  ...idOutreach,
  ...idOutreachForm,
  ...idReport,
  ...idSignIn,
  ...idSheet,
  ...idStatus,
  ...idStep,
  ...idSubmission,
  ...idQuotaBoard,
  ...idSubsidy,
  ...idSubsidyProgramme,
  ...idTarget,
  ...idTargetForm,
  ...idWorkbook,
  ...idWorklist,
  common: { ...idBase.common, ...idPage.common },
  shell: idPage.shell,
  area: { ...idBase.area, ...idPage.area },
  access: { ...idBase.access, ...idPage.access },
  entry: { ...idSheet.entry, ...idEntryPage, ...idSheetDialog },
  admin: {
    usersTitle: "Pengguna",
    usersIntro: (count: string) =>
      `${count} akun. Peran menentukan apa yang boleh dilakukan; wilayah menentukan di mana.`,
    name: "Nama",
    email: "Surel",
    role: "Peran",
    regencies: "Wilayah",
    lastSeen: "Terakhir aktif (WITA)",
    state: "Status",
    active: "Aktif",
    inactive: "Nonaktif",
    wholeCountry: "Seluruh Indonesia",
    noRegency: "Belum ada wilayah",
    neverSeen: "Belum pernah masuk",
  },
  front: {
    title: "Berapa pekerja yang terlindungi?",
    lead: "Cakupan kepesertaan BPJS Ketenagakerjaan menurut kabupaten dan kota: angka terbitan terakhir.",
    sentence: (area: string, rate: string, date: string) => `**${rate}** pekerja ${area} terlindungi per ${date}.`,
    unknown: (area: string, date: string) => `${area}: cakupan per ${date} belum diketahui.`,
    counts: (active: string, eligible: string) => `${active} peserta aktif dari ${eligible} pekerja yang berhak`,
    empty: "Belum ada angka yang diterbitkan",
    emptyHint: "Angka muncul di sini setelah sebuah kabupaten menerbitkan bulan pertamanya.",
    staff: "Petugas Disnaker, kepala cabang, dan anggota DPRD masuk dengan akun masing-masing.",
  },
};

export type Dictionary = typeof id;
