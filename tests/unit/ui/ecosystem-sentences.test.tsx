import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EcosystemLead } from "@/components/ecosystem/ecosystem-lead";
import { VillageCard } from "@/components/ecosystem/village-card";
import { ECOSYSTEM_GROUPS, type EcosystemVillage, standVillage } from "@/lib/domain/ecosystem";
import { toPeriod } from "@/lib/domain/period";
import { idEcosystem } from "@/lib/text/id-ecosystem";

const JUNE = toPeriod(202406);
const { ecosystem: words } = idEcosystem;
const covered = Object.fromEntries(ECOSYSTEM_GROUPS.map((group) => [group, 1]));

function village(counts: EcosystemVillage["counts"], quota: number | null = 200): EcosystemVillage {
  return { code: "51.04.05.2003", name: "Petulu", kind: "DESA", districtName: "Ubud", counts, quota };
}

test.each([
  ["all are covered", covered, words.card.all],
  ["one is unknown", { ...covered, SOCIAL_WORKER: null }, words.card.unknown("social_worker")],
  ["all are unknown", {}, words.card.allUnknown],
  ["one is without anybody", { ...covered, VULNERABLE: 0 }, words.card.missing("vulnerable")],
])("the card of a village says that %s", (_, counts, title) => {
  const standing = standVillage(village(counts), true);
  const card = <VillageCard standing={standing} categories={[]} villageName="Desa Petulu" period={JUNE} locale="id" />;
  expect(renderToStaticMarkup(card)).toContain(title);
});

test.each([
  [["Nol"], 0, covered, [words.everyHead, words.noQuota]],
  [[], null, covered, [words.everyHead, words.noProgrammeYet]],
  [[], null, {}, [words.unknownHeads("1").replaceAll("**", ""), words.noProgrammeYet]],
])("programmes %j with a quota of %s are said as they are", (programmes, quota, counts, sentences) => {
  const lead = (
    <EcosystemLead
      ecosystem={{
        place: {
          ...{ code: "51.04", name: "Gianyar", regencyCode: "51.04" },
          ...{ timeZone: "Asia/Makassar", province: null, neighbours: [] },
        },
        villages: [standVillage(village(counts, quota), programmes.length > 0)],
        ...{ unmapped: {}, programmes, categories: [] },
      }}
      period={JUNE}
      locale="id"
    />
  );
  const said = renderToStaticMarkup(lead).replace(/<[^>]*>/g, "");
  for (const sentence of sentences) expect(said).toContain(sentence);
});
