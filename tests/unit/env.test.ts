import { describe, expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";

const GOOD = {
  DATABASE_URL: "postgresql://cakupan:word@localhost:5432/cakupan",
  NEXTAUTH_SECRET: "w7Qz2LkXn5RkTb7VdYcJ8fZq9mNp4sGh",
  NEXTAUTH_URL: "https://cakupan.go.id",
};

describe("the configuration", () => {
  test("is taken when nothing is wrong, with what may be left out", () => {
    expect(parseEnvironment(GOOD)).toEqual({ ...GOOD, CAKUPAN_DEMO: "", OPEN_DATA_LICENCE: "" });
  });

  test.each([
    ["DATABASE_URL", undefined],
    ["DATABASE_URL", "mysql://localhost/cakupan"],
    ["OPEN_DATA_LICENCE", "CC BY 4.0"],
    ["NEXTAUTH_SECRET", undefined],
    ["NEXTAUTH_SECRET", "w7Qz2LkXn5RkTb7VdYcJ8fZq9mNp4sG"],
    ["NEXTAUTH_SECRET", "a".repeat(40)],
    ["NEXTAUTH_SECRET", "change-me-to-a-long-random-string-please"],
    ["NEXTAUTH_URL", "cakupan.go.id"],
    ["NEXTAUTH_URL", "http://cakupan.go.id"],
    ["CAKUPAN_DEMO", "yes"],
  ])("%s = %s is refused by name", (name, value) => {
    expect(() => parseEnvironment({ ...GOOD, [name]: value })).toThrow(name);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000"])(
    "plain http is for %s",
    (address) => {
      expect(parseEnvironment({ ...GOOD, NEXTAUTH_URL: address }).NEXTAUTH_URL).toBe(address);
    },
  );

  test("a fault names the setting and never its value", () => {
    const secret = "secret-that-must-not-reach-the-log";
    expect(() => parseEnvironment({ ...GOOD, NEXTAUTH_SECRET: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});
