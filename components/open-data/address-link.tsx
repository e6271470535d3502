interface AddressLinkProps {
  href: string;
  /** What opens; without it the address says it. */
  label?: string;
}

/** An address that answers with data: not a page, so the router keeps away from it. */
export function AddressLink({ href, label }: AddressLinkProps) {
  if (label === undefined) {
    return (
      <a href={href}>
        <code className="font-mono text-12 whitespace-nowrap">{href}</code>
      </a>
    );
  }
  return (
    <>
      <a href={href}>{label}</a>
      <code className="hint block font-mono [overflow-wrap:anywhere]">{href}</code>
    </>
  );
}
