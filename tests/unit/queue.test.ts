import { describe, expect, test } from "vitest";
import { inQueue, QueueFull } from "@/lib/queue";

/** A queue whose work says when it was begun, and ends when it is told to. */
function watched(name: string, atOnce: number, mostWaiting: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (work: string) =>
    inQueue({ name, atOnce, mostWaiting }, () => {
      begun.push(work);
      return new Promise<string>((resolve) => ends.set(work, () => resolve(work)));
    });
  const end = (work: string) => ends.get(work)?.();
  return { begun, ask, end };
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe("a queue", () => {
  test("lets so many work at once, the others in the order in which they came, and refuses who is too many", async () => {
    const { begun, ask, end } = watched("order", 2, 2);
    const answers = ["a", "b", "c", "d"].map(ask);
    await expect(ask("e")).rejects.toThrow(QueueFull);
    expect(begun).toEqual(["a", "b"]);
    end("b");
    await aMoment();
    expect(begun).toEqual(["a", "b", "c"]);
    end("a");
    await aMoment();
    end("c");
    end("d");
    expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
  });

  test("goes on after work that failed", async () => {
    const terms = { name: "failure", atOnce: 1, mostWaiting: 1 };
    const broken = inQueue(terms, () => Promise.reject(new Error("broken")));
    const next = inQueue(terms, async () => "next");
    await expect(broken).rejects.toThrow("broken");
    expect(await next).toBe("next");
    expect(await inQueue(terms, async () => "later")).toBe("later");
  });
});
