import { readFile } from "node:fs/promises";
import { join } from "node:path";

// Read once, while building. Report pages name this address in bytes that are frozen: it must stay.
export const dynamic = "force-static";

const FILE = "node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";

export async function GET(): Promise<Response> {
  return new Response(await readFile(join(process.cwd(), FILE)), {
    headers: { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
