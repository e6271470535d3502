import { createServer } from "node:net";

/** The wanted port of this machine, or any other when it is taken. */
export function freePort(wanted: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === null ? reject(error) : resolve(freePort(null))));
    server.listen(wanted ?? 0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
