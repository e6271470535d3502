import Link from "next/link";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";

interface DemoAccountsProps {
  locale: Locale;
  /** Where sign-in leads afterwards; kept while accounts are tried. */
  next: string | null;
}

/** Links, not buttons: each leads to the form already filled, with or without JavaScript. */
export function DemoAccounts({ locale, next }: DemoAccountsProps) {
  const text = textFor(locale);
  return (
    <section className="card" aria-labelledby="demo-accounts">
      <div className="card__head">
        <h2 className="card__title" id="demo-accounts">
          {text.signIn.demoTitle}
        </h2>
        <p className="card__sub">{text.signIn.demoIntro(DEMO_PASSWORD)}</p>
      </div>
      <ul className="card__body grid gap-3">
        {DEMO_ACCOUNTS.map(({ email, role }) => (
          <li key={email}>
            <Link
              href={{ pathname: "/sign-in", query: { as: email, ...(next && { next }) } }}
              aria-label={text.signIn.demoUse(email)}
              prefetch={false}
              replace
            >
              {email}
            </Link>
            <span className="hint block">{text.shell.role[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
