import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { Brand } from "./brand";
import type { FormTarget } from "./form-target";
import { LanguageSwitch } from "./language-switch";
import { Navigation, type NavigationItem } from "./navigation";
import { type HeaderUser, UserMenu } from "./user-menu";

interface HeaderProps {
  locale: Locale;
  items: readonly NavigationItem[];
  setLocale: FormTarget;
  /** Null for the public: a link to sign in stands instead. */
  user: HeaderUser | null;
  signOut?: FormTarget;
  /** The demo's own "today", formatted; absent when the data are real. */
  demoToday?: string;
  wide?: boolean;
  homeHref?: string;
}

export function Header({
  locale,
  items,
  setLocale,
  user,
  signOut,
  demoToday,
  wide = false,
  homeHref = "/",
}: HeaderProps) {
  const text = textFor(locale);
  const wrap = wide ? "wrap wrap--wide" : "wrap";
  return (
    <header className={demoToday ? "top top--demo" : "top"}>
      {demoToday ? (
        <p className="demo-line">
          <span className={`block ${wrap}`}>{text.shell.demo(demoToday)}</span>
        </p>
      ) : null}
      <div className={`${wrap} top__in`}>
        <Brand name={text.common.productName} href={homeHref} label={text.shell.home} />
        {items.length > 0 ? (
          <Navigation label={text.shell.mainNavigation} countLabel={text.shell.needsAction} items={items} />
        ) : null}
        <div className="top__end">
          <LanguageSwitch locale={locale} setLocale={setLocale} />
          {user && signOut ? (
            <UserMenu user={user} label={text.shell.account} signOutLabel={text.shell.signOut} signOut={signOut} />
          ) : (
            <ButtonLink href="/sign-in">{text.shell.signIn}</ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}
