import type { Tx } from "@/lib/db";

/** What a coverage figure divides by. */
export interface Definition {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Of the eligible workers, for instance "Sakernas 2023". */
  readonly source: string;
}

/** Every coverage definition, by code. */
export async function findDefinitions(tx: Tx): Promise<Definition[]> {
  const rows = await tx.coverageDefinition.findMany({
    include: { eligibleDefinition: true },
    orderBy: { code: "asc" },
  });
  return rows.map(({ code, nameId, nameEn, eligibleDefinition }) => ({
    code,
    nameId,
    nameEn,
    source: eligibleDefinition.source,
  }));
}
