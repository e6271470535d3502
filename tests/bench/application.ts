import { fork } from "node:child_process";
import { once } from "node:events";
import type { Role } from "@/lib/domain/access";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";
import { freePort } from "@/scripts/free-port";
import { plainEnvironment } from "./checkout";

export interface Application {
  readonly address: string;
  /** The cookie of the branch of the demo, signed in. */
  readonly cookie: string;
  /** Of the process that serves. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** The checkout's build on a database, and somebody signed in to it. */
export async function openApplication(checkout: string, databaseUrl: string): Promise<Application> {
  const port = await freePort(null);
  const address = `http://localhost:${port}`;
  const child = fork("tests/bench/serve.ts", {
    cwd: checkout,
    execArgv: ["--import", "tsx"],
    env: { ...plainEnvironment(port), DATABASE_URL: databaseUrl },
  });
  const exited = once(child, "exit");
  const [sign] = await Promise.race([once(child, "message"), exited]);
  if (typeof sign?.pid !== "number") throw new Error(`the server for the benchmark ended with ${sign}`);
  return {
    address,
    cookie: await signIn(address, "BRANCH"),
    pid: sign.pid,
    async stop() {
      child.disconnect();
      await exited;
    },
  };
}

/** As the demo's account of a role, by next-auth's own endpoints, as the sign-in page does on the server. */
export async function signIn(address: string, role: Role): Promise<string> {
  const email = DEMO_ACCOUNTS.find((account) => account.role === role)?.email ?? "";
  const csrf = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { Origin: address, Cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD }),
    redirect: "manual",
  });
  const cookie = cookiesOf(response);
  if (!cookie.includes("session")) throw new Error(`nobody could sign in: ${response.status}`);
  return cookie;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
