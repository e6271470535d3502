import { scoped, type Tx } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";

/** What a coverage figure divides by. */
export interface Definition {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Of the eligible workers, for instance "Sakernas 2023". */
  readonly source: string;
}

/** Every coverage definition, by code. */
export function listDefinitions(viewer: Viewer): Promise<Definition[]> {
  return scoped(viewer, findDefinitions);
}

/** As `listDefinitions`, inside a transaction that is already scoped. */
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
