import { scoped } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import type { CategoryCode } from "@/lib/domain/programme";

export interface CategoryName {
  readonly code: CategoryCode;
  readonly nameId: string;
  readonly nameEn: string;
}

/** The worker categories in the order in which they are entered. */
export function listCategories(viewer: Viewer): Promise<CategoryName[]> {
  return scoped(
    viewer,
    (tx) => tx.$queryRaw<CategoryName[]>`
      SELECT code, name_id AS "nameId", name_en AS "nameEn" FROM worker_category ORDER BY sort_order`,
  );
}
