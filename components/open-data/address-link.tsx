interface AddressLinkProps {
  href: string;
  /** What opens; without it the address says it. */
  label?: string;
}

/** An address that answers with data: not a page, so the router keeps away from it. */
export function AddressLink({ href, label }: AddressLinkProps) {
  const address = <code className="font-mono text-12 [overflow-wrap:anywhere]">{href}</code>;
  if (label === undefined) return <a href={href}>{address}</a>;
  return (
    <>
      <a href={href}>{label}</a>
      <span className="hint block">{address}</span>
    </>
  );
}
