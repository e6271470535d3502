/**
 * The one stylesheet of a report page, which is frozen with it: whatever becomes of the application's own styles, an
 * edition looks as it did. Colours are those of app/styles/tokens.css; a test compares them.
 */

import { PAGE_RULES } from "./page-rules";

/** The typeface at an address that stays; see the route of the same name. */
export const FONT_ADDRESS = "/fonts/plus-jakarta-sans.woff2";

const TOKENS = `
@font-face { font-family: Jakarta; src: url(${FONT_ADDRESS}) format("woff2"); font-weight: 200 800; font-display: swap; }
/* As wide and as high as the typeface, so that no line breaks anew when that arrives. */
@font-face { font-family: Stand-in; src: local(Arial), local("Liberation Sans"); ascent-override: 98.16%; descent-override: 20.99%; line-gap-override: 0%; size-adjust: 105.75%; }
:root {
  color-scheme: light dark;
  --surface: #ffffff; --sunken: #f1eee7; --line: #e3dfd5; --line-strong: #858b86;
  --ink: #15211e; --ink-2: #47544f; --ink-3: #5f6b66; --accent: #0b5a4e; --focus: #1d4f91;
  --ahead: #1d4f91; --ontrack: #0b6350; --behind: #9a3518; --target: #7a5200; --target-mark: #b97b12;
  --warn: #6b4700; --warn-soft: #fbf1dc; --warn-mark: #b97b12;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --surface: #151e1d; --sunken: #1b2625; --line: #2a3735; --line-strong: #71807b;
    --ink: #e9eeeb; --ink-2: #b9c4bf; --ink-3: #97a49e; --accent: #6fcfb8; --focus: #9dc0f5;
    --ahead: #9dc0f5; --ontrack: #6fcfb8; --behind: #f19a7b; --target: #ecbf68; --target-mark: #e2ae4c;
    --warn: #f0c97c; --warn-soft: #33291a; --warn-mark: #e2ae4c;
  }
  .doc { --sunken: #0e1514; }
}
`;

/** Without comments and the space between the parts of a rule; strings of the rules hold neither. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

const RULES = squeeze(TOKENS + PAGE_RULES);

/** The stylesheet of one report, whose number and check code stand at the foot of each sheet of paper. */
export function pageCss(runningFoot: string): string {
  return `${RULES}@page{@bottom-left{content:"${cssString(runningFoot)}";font:400 9px Jakarta,Stand-in,sans-serif}}`;
}

/** Whatever could end the string, the rule or the element is written as its code point. */
function cssString(text: string): string {
  return text.replace(/[^A-Za-z0-9 .,-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
