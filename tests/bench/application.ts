import { fork } from "node:child_process";
import { once } from "node:events";
import { DEMO_PASSWORD } from "@/lib/user/demo";
import { freePort } from "@/scripts/free-port";
import { plainEnvironment } from "./checkout";
import { BRANCH_EMAIL } from "./synthetic-data";

export interface Application {
  readonly address: string;
  /** The cookie of the branch of the demo, signed in. */
  readonly cookie: string;
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
  if (sign !== "ready") throw new Error(`the server for the benchmark ended with ${sign}`);
  return {
    address,
    cookie: await signIn(address),
    async stop() {
      child.disconnect();
      await exited;
    },
  };
}

/** By next-auth's own endpoints, as the sign-in page does on the server. */
async function signIn(address: string): Promise<string> {
  const csrf = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { Origin: address, Cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ csrfToken, email: BRANCH_EMAIL, password: DEMO_PASSWORD }),
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
