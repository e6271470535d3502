import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Icon } from "./icon";

export interface Crumb {
  label: string;
  /** Absent for a step the reader may see named but not open. */
  href?: string;
}

interface BreadcrumbsProps {
  label: string;
  /** From the widest to the current one, which is the last. */
  crumbs: readonly Crumb[];
}

export function Breadcrumbs({ label, crumbs }: BreadcrumbsProps) {
  const last = crumbs.length - 1;
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label}>
            {index === last ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <>
                {crumb.href ? (
                  <Link href={crumb.href}>{crumb.label}</Link>
                ) : (
                  <span className="crumbs__plain">{crumb.label}</span>
                )}
                <Icon of={ChevronRight} />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
