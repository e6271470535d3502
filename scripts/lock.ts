import { existsSync, mkdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { relative } from "node:path";
import { DATA_FOLDER } from "./state";

/** What the holder tells those who ask. */
export interface Holder {
  pid: number;
  doing: string;
}

export type Lock = { held: true; release: () => void } | { held: false; holder: Holder };

/**
 * One process at a time may own the demo database. The lock is a listening socket rather than a
 * file: it dies with its process, also by `kill -9`, and it can answer who holds it.
 */
export async function takeLock(doing: string): Promise<Lock> {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const address = lockAddress();
  const release = await listen(address, { pid: process.pid, doing });
  if (release) return { held: true, release };

  const holder = await ask(address);
  if (holder) return { held: false, holder };
  // Left behind by a process that was killed.
  if (existsSync(address)) rmSync(address);
  const second = await listen(address, { pid: process.pid, doing });
  if (second) return { held: true, release: second };
  return { held: false, holder: (await ask(address)) ?? { pid: 0, doing } };
}

/** Relative, because the path of a socket may have no more than about a hundred characters. */
function lockAddress(): string {
  return process.platform === "win32"
    ? `\\\\.\\pipe\\${DATA_FOLDER.replaceAll(/[:\\/]/g, "-")}`
    : `${relative(process.cwd(), DATA_FOLDER)}/lock.sock`;
}

function listen(address: string, holder: Holder): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(JSON.stringify(holder)));
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(() => server.close());
    });
  });
}

function ask(address: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(address);
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(JSON.parse(answer) as Holder));
    socket.on("error", () => resolve(null));
  });
}
