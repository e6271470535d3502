import { Prisma } from "@/prisma/generated/client";

/** Every batch of a regency, by area, then by first month, phase and payer: rows of a `SponsoredBatch`. */
export function selectBatches(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT b.id, b.programme_id AS "programmeId", p.programmes, b.area_code AS "areaCode", b.category_code AS "categoryCode",
      b.payer, b.phase, b.quota, b.proposed, b.verified, b.registered, b.active, b.start_period AS start, b.months,
      b.converted, b.renews_id AS "renewsId"
    FROM subsidy_batch b JOIN subsidy_programme p ON p.regency_code = b.regency_code AND p.id = b.programme_id
    WHERE b.regency_code = ${regencyCode}
    ORDER BY b.area_code, b.start_period NULLS LAST, b.phase, b.payer, b.id`;
}
