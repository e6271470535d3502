import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import "./globals.css";

// From the package rather than its stylesheet: Next then preloads the file and sizes the fallback
// to it, so that no line breaks anew when it arrives.
const typeface = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--typeface",
});

export async function generateMetadata(): Promise<Metadata> {
  const text = textFor(await getLocale());
  const name = text.common.productName;
  return { title: { default: name, template: `%s · ${name}` }, description: text.common.tagline };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#151e1d" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} className={typeface.variable}>
      <body>
        <a className="skip" href="#content">
          {textFor(locale).shell.skipToContent}
        </a>
        {children}
      </body>
    </html>
  );
}
