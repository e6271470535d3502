import { describe, expect, test } from "vitest";
import { inSnapshot, scoped, type Tx } from "@/lib/db";
import { asOwner } from "../support/plain-sql";
import { BANGLI, viewerAs } from "../support/viewers";

const head = viewerAs("HEAD");
const other = viewerAs("HEAD", { regencyCodes: [BANGLI] });

const transactionOf = async (tx: Tx) => {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`;
  return row?.id;
};

async function districtsOf(tx: Tx): Promise<number> {
  return tx.electoralDistrict.count({ where: { electionYear: 2029 } });
}

async function addDistrict(number: number): Promise<void> {
  await asOwner((client) =>
    client.query(
      `INSERT INTO electoral_district (regency_code, election_year, number, name, seats) VALUES ('51.04', 2029, $1, 'Baru', 5)`,
      [number],
    ),
  );
}

describe("a snapshot", () => {
  test("is one transaction for all that its viewer asks in it, however deep", async () => {
    const ids = await inSnapshot(head, async (tx) => [
      await transactionOf(tx),
      await scoped(head, transactionOf),
      await scoped(viewerAs("HEAD"), transactionOf),
      await inSnapshot(head, (inner) => scoped(head, () => transactionOf(inner))),
    ]);
    expect(new Set(ids).size).toBe(1);
  });

  test("reads what stood when it began, whatever others commit meanwhile", async () => {
    const seen = await inSnapshot(head, async (tx) => {
      const before = await districtsOf(tx);
      await addDistrict(1);
      return [before, await scoped(head, districtsOf), await districtsOf(tx)];
    });
    expect(new Set(seen).size).toBe(1);
    expect(await scoped(head, districtsOf)).toBe((seen[0] ?? 0) + 1);
  });

  test("is not for another viewer: he has a transaction and a scope of his own", async () => {
    const [own, foreign, regencies] = await inSnapshot(head, async (tx) => [
      await transactionOf(tx),
      await scoped(other, transactionOf),
      await scoped(other, async (inner) => {
        const [row] = await inner.$queryRaw<
          { regencies: string }[]
        >`SELECT current_setting('app.regencies') AS regencies`;
        return row?.regencies;
      }),
    ]);
    expect(foreign).not.toBe(own);
    expect(regencies).toBe(BANGLI);
  });

  test("is over with its work: what is asked afterwards, or beside it, is not in it", async () => {
    let beside: string | undefined;
    const own = await inSnapshot(head, transactionOf);
    await Promise.all([
      inSnapshot(head, (tx) => transactionOf(tx)),
      scoped(head, transactionOf).then((id) => {
        beside = id;
      }),
    ]);
    expect(beside).toBeDefined();
    expect(await scoped(head, transactionOf)).not.toBe(own);
  });

  test("keeps all that is written in it, or nothing", async () => {
    const write = (tx: Tx, name: string) =>
      tx.publicPromise.create({
        data: {
          regencyCode: "51.04",
          statement: name,
          saidBy: "Disnaker",
          saidOn: new Date("2024-01-05"),
          measure: "OTHER",
          source: "uji",
        },
      });
    await expect(
      inSnapshot(head, async (tx) => {
        await write(tx, "Janji pertama");
        await scoped(head, (inner) => write(inner, "Janji kedua"));
        throw new Error("stopped");
      }),
    ).rejects.toThrow("stopped");
    const kept = (tx: Tx) => tx.publicPromise.count({ where: { source: "uji" } });
    expect(await scoped(head, kept)).toBe(0);
    await inSnapshot(head, (tx) => write(tx, "Janji ketiga"));
    expect(await scoped(head, kept)).toBe(1);
  });
});
