import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { formAction, isOwnOrigin, publicAction, readFields } from "@/lib/action";
import { currentViewer } from "@/lib/auth";
import { DatabaseBusy } from "@/lib/domain/busy";
import { TEST_SECRET } from "../support/secret";
import { viewerAs } from "../support/viewers";

const HTTP = "http://localhost:3000";
const HTTPS = "https://cakupan.go.id";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: HTTP, host: "localhost:3000" }) }));
vi.mock("@/lib/auth", () => ({ currentViewer: vi.fn() }));

describe("a form is ours when its origin is", () => {
  test.each([
    { origin: "http://localhost:3000", host: "localhost:3000", own: HTTP, ours: true },
    { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000", own: HTTP, ours: true },
    { origin: "https://cakupan.go.id", host: "10.0.0.7:3000", own: HTTPS, ours: true },
    { origin: "https://cakupan.go.id", host: "cakupan.go.id", own: HTTPS, ours: true },
    { origin: null, host: "localhost:3000", own: HTTP, ours: false },
    { origin: "null", host: "localhost:3000", own: HTTP, ours: false },
    { origin: "", host: "", own: HTTP, ours: false },
    { origin: "http://localhost:3001", host: "localhost:3000", own: HTTP, ours: false },
    { origin: "https://evil.example", host: "cakupan.go.id", own: HTTPS, ours: false },
    { origin: "https://cakupan.go.id.evil.example", host: "cakupan.go.id", own: HTTPS, ours: false },
    { origin: "http://cakupan.go.id", host: "cakupan.go.id", own: HTTPS, ours: false },
    { origin: "file://", host: "", own: HTTP, ours: false },
    { origin: "http://localhost:3000, http://evil.example", host: "localhost:3000", own: HTTP, ours: false },
  ])("$origin to $host: $ours", ({ origin, host, own, ours }) => {
    const header = new Headers({ host });
    if (origin !== null) header.set("origin", origin);
    expect(isOwnOrigin(header, own)).toBe(ours);
  });
});

describe("the fields of a form", () => {
  test("keep their text as it was typed", () => {
    const form = new FormData();
    form.set("jkk", "");
    form.set("jkm", " 12.800 ");
    expect(readFields(form)).toEqual({ jkk: "", jkm: " 12.800 " });
  });

  test("become a list where a name is repeated", () => {
    const form = new FormData();
    form.append("area", "51.04.01");
    form.append("area", "51.04.02");
    expect(readFields(form)).toEqual({ area: ["51.04.01", "51.04.02"] });
  });

  test("leave out what React adds", () => {
    const form = new FormData();
    form.set("$ACTION_KEY", "x");
    form.set("locale", "en");
    expect(readFields(form)).toEqual({ locale: "en" });
  });
});

describe("a form that the database lets wait", () => {
  const IDLE = { status: "idle" } as const;
  const BUSY = { status: "refused", refusal: { kind: "REFUSED", reason: "BUSY" } };
  const schema = z.object({});
  const wait = async () => {
    throw new DatabaseBusy("waited");
  };

  beforeAll(() => {
    vi.stubEnv("DATABASE_URL", "postgresql://user:password@localhost/none");
    vi.stubEnv("NEXTAUTH_SECRET", TEST_SECRET);
  });

  beforeEach(() => {
    vi.mocked(currentViewer).mockResolvedValue(viewerAs("OPERATOR"));
  });

  test("is refused while it is worked on, by whomever it was sent", async () => {
    expect(await formAction({ schema, run: wait })(IDLE, new FormData())).toEqual(BUSY);
    expect(await publicAction({ schema, run: wait })(IDLE, new FormData())).toEqual(BUSY);
  });

  test("is refused while it is asked who sends it, and not worked on", async () => {
    vi.mocked(currentViewer).mockImplementation(wait);
    const run = vi.fn(async () => "saved");
    expect(await formAction({ schema, run })(IDLE, new FormData())).toEqual(BUSY);
    expect(run).not.toHaveBeenCalled();
  });

  test("stays an error where something else is broken", async () => {
    const broken = new Error("broken");
    const run = async () => {
      throw broken;
    };
    await expect(formAction({ schema, run })(IDLE, new FormData())).rejects.toBe(broken);
  });
});
