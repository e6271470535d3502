import type { EcosystemGroup } from "@/lib/domain/ecosystem";
import { type Locale, nameIn } from "@/lib/format";
import type { CategoryName } from "@/lib/month/queries";

/** What a group is called, e.g. "Perbekel/kepala desa". */
export function groupName(group: EcosystemGroup, categories: readonly CategoryName[], locale: Locale): string {
  const found = categories.find(({ code }) => code === group);
  return found === undefined ? group : nameIn(found, locale);
}
