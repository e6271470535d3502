// A gate before this test file's database, for the application alone: closed, nobody comes through and who was in is cut off.
// It must be imported before anything that asks the database.
import { createServer, connect as reach, type Socket } from "node:net";

const behind = new URL(process.env.DATABASE_URL ?? "");
const sockets = new Set<Socket>();

const gate = createServer((inside) => {
  const outside = reach(Number(behind.port), behind.hostname);
  for (const [from, to] of [
    [inside, outside],
    [outside, inside],
  ] as const) {
    sockets.add(from);
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
    from.pipe(to);
  }
});

function listen(port: number): Promise<number> {
  return new Promise((resolve) => {
    gate.listen(port, "127.0.0.1", () => {
      const address = gate.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

const port = await listen(0);
const front = new URL(behind);
front.port = String(port);

process.env.DATABASE_URL = String(front);

export async function openGate(): Promise<void> {
  await listen(port);
}

export async function closeGate(): Promise<void> {
  const closed = new Promise((resolve) => gate.close(resolve));
  for (const socket of sockets) socket.destroy();
  await closed;
}
