import { Route } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { levelOf } from "@/lib/domain/area";
import type { Period } from "@/lib/domain/period";
import type { Dictionary } from "@/lib/text/dictionary";
import { whereNextHref } from "./where-next-address";

interface WhereNextLinkProps {
  areaCode: string;
  period: Period;
  text: Dictionary;
}

/** From the picture of an area to its villages in the order of what there is to win; nothing where none lie below. */
export function WhereNextLink({ areaCode, period, text }: WhereNextLinkProps) {
  const level = levelOf(areaCode);
  if (level !== "REGENCY" && level !== "DISTRICT") return null;
  return (
    <ButtonLink href={whereNextHref(areaCode, period)} icon={Route}>
      {text.priority.open}
    </ButtonLink>
  );
}
