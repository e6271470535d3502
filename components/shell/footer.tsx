import Link from "next/link";
import type { ReactNode } from "react";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

interface FooterProps {
  /** What every figure on the page rests on. */
  children: ReactNode;
  wide?: boolean;
}

export async function Footer({ children, wide = false }: FooterProps) {
  const text = textFor(await getLocale());
  return (
    <footer className={wide ? "wrap wrap--wide" : "wrap"}>
      <div className="pagefoot">
        <p>{children}</p>
        <nav aria-label={text.shell.footerLinks}>
          <ul>
            <li>
              <Link href="/verify">{text.editionPage.toVerify}</Link>
            </li>
            <li>
              <Link href="/open-data">{text.openData.link}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
