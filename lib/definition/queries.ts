import { Prisma } from "@/prisma/generated/client";

/** What a coverage figure divides by. */
export interface Definition {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Of the eligible workers, for instance "Sakernas 2023". */
  readonly source: string;
}

/** Every coverage definition, by code: the rows of a `Definition`. */
export function selectDefinitions(): Prisma.Sql {
  return Prisma.sql`SELECT d.code, d.name_id AS "nameId", d.name_en AS "nameEn", e.source
    FROM coverage_definition d JOIN eligible_definition e ON e.code = d.eligible_definition_code ORDER BY d.code`;
}
