import { Prisma } from "@/prisma/generated/client";

/** What is paid for vulnerable workers: the rates of those who earn no wage, rows of a `ContributionRate`. */
export function selectSponsoredRates(): Prisma.Sql {
  return Prisma.sql`
    SELECT programme_class AS "programmeClass", programme, kind, amount::float8 AS amount, risk_level AS "riskLevel",
      wage_cap AS "wageCap", sector, payers, valid_from AS "validFrom", valid_to AS "validTo"
    FROM contribution_rate WHERE programme_class = 'BPU' ORDER BY programme, valid_from`;
}
