import { describe, expect, test } from "vitest";
import { ownPath } from "@/lib/session/schema";

describe("where sign-in may lead", () => {
  test.each([
    ["/worklist", "/worklist"],
    ["/coverage/51.04?period=2024-06", "/coverage/51.04?period=2024-06"],
    ["/entry/../admin/users", "/admin/users"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["/\t/evil.example", null],
    ["https://evil.example/worklist", null],
    ["javascript:alert(1)", null],
    ["worklist", null],
    ["", null],
    [undefined, null],
  ])("%s → %s", (next, path) => {
    expect(ownPath(next)).toBe(path);
  });
});
