// After each test file: what it loaded of ours, what it remembers and what it put in place of it are forgotten. Test files
// share their process, so that libraries are loaded and made fast once; none may find what another has left.
import { afterAll, vi } from "vitest";

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.resetModules();
});
