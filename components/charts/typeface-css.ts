/**
 * The page's own typeface as rules of a file that stands alone. The library for pictures finds fonts by a <base> of its
 * own, which our content security policy forbids.
 */
export async function typefaceCss(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, base: sheet.href })),
  );
  const rules = await Promise.all(
    faces.map(async ({ rule, base }) => {
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (address === undefined || base === null) return "";
      return rule.cssText.replace(address, await dataAddress(new URL(address, base)));
    }),
  );
  return rules.join("\n");
}

async function dataAddress(file: URL): Promise<string> {
  const answer = await fetch(file);
  const blob = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`the typeface could not be read: ${file.pathname}`));
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(blob);
  });
}
