import { scoped } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { type CategoryName, selectCategories } from "@/lib/month/queries";

/** The worker categories in the order in which they are entered. */
export function listCategories(viewer: Viewer): Promise<CategoryName[]> {
  return scoped(viewer, (tx) => tx.$queryRaw<CategoryName[]>(selectCategories()));
}
