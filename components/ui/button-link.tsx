import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { Icon } from "./icon";

interface ButtonLinkProps extends ButtonLook, ComponentProps<typeof Link> {
  /** A file to save, not a page to visit: the router must keep away from it. */
  download?: boolean;
  href: string;
}

export function ButtonLink({ variant, small, icon, className, download, href, children, ...rest }: ButtonLinkProps) {
  const look = buttonClass({ variant, small }, className);
  const content = (
    <>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </>
  );
  if (download) {
    return (
      <a href={href} className={look} download>
        {content}
      </a>
    );
  }
  return (
    <Link {...rest} href={href} className={look}>
      {content}
    </Link>
  );
}
