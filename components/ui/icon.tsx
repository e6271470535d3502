import type { LucideIcon } from "lucide-react";

interface IconProps {
  of: LucideIcon;
  /** Only where no word stands beside the icon. */
  label?: string;
}

/** Sized by the text around it; silent unless it stands alone. */
export function Icon({ of: Shape, label }: IconProps) {
  if (label) return <Shape className="i" strokeWidth={2.2} role="img" aria-label={label} />;
  return <Shape className="i" strokeWidth={2.2} aria-hidden />;
}
