/** The words of an edition. Also for what runs outside the server of pages, such as making the demo. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enCoverage } from "./en-coverage";
import { enEdition } from "./en-edition";
import { enSubsidy } from "./en-subsidy";
import { idBase } from "./id-base";
import { idCoverage } from "./id-coverage";
import { idEdition } from "./id-edition";
import { idSubsidy } from "./id-subsidy";

const dictionaries = {
  id: {
    ...idEdition.editionReport,
    common: idBase.common,
    programme: idBase.programme,
    segment: idBase.segment,
    payer: idSubsidy.payer,
    authority: idCoverage.authority,
  },
  en: {
    ...enEdition.editionReport,
    common: enBase.common,
    programme: enBase.programme,
    segment: enBase.segment,
    payer: enSubsidy.payer,
    authority: enCoverage.authority,
  },
} satisfies Record<Locale, object>;

export type EditionWords = (typeof dictionaries)["id"];

export function editionTextFor(locale: Locale): EditionWords {
  return dictionaries[locale];
}
