// The production build, made again only when something that goes into it has changed.
import { createRequire } from "node:module";
import { fingerprint, unlessDone } from "./fingerprint";
import { Problem } from "./problem";
import { runNode } from "./process";
import type { ApplicationEnvironment } from "./settings";

export const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");
const STAMP = ".next/made-from";

/** All that goes into the build; what does not exist yet does no harm here. */
const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma"],
  ...["proxy.ts", "instrumentation.ts", "package-lock.json"],
  ...["next.config.mjs", "postcss.config.mjs", "tsconfig.json"],
];

interface BuildOptions {
  signal?: AbortSignal;
  /** Called when there is something to build, which takes a minute. */
  onStart?: () => void;
}

export function ensureBuild(
  environment: ApplicationEnvironment,
  { signal, onStart }: BuildOptions = {},
): Promise<"done" | "up to date"> {
  return unlessDone(STAMP, fingerprint(SOURCES, process.version + environment.CAKUPAN_DEMO), async () => {
    onStart?.();
    try {
      await runNode([NEXT, "build"], {
        signal,
        env: { ...process.env, ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
    } catch (error) {
      throw new Problem(`The build failed.\n\n${(error as Error).message}`);
    }
  });
}
