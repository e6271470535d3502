// `npm run admin:create -- --email x@y.id --name "Full Name"`: the first account of an installation of one's own.
// The password is asked for, or comes from ADMIN_PASSWORD: never from the command line, which others can read.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { isRefusal } from "@/lib/domain/refusal";
import { createAdministrator } from "@/lib/user/mutations";
import { type NewAdministrator, newAdministratorSchema, SHORTEST_PASSWORD } from "@/lib/user/schema";
import { checkDatabase } from "./foreign-database";
import { Problem, runCommand } from "./problem";
import { readSettings, serverEnvironment } from "./settings";

const FAULTS: Record<keyof NewAdministrator, string> = {
  email: "--email must be an e-mail address.",
  name: '--name must be given, for instance --name "Ni Wayan Sari".',
  password: `The password needs ${SHORTEST_PASSWORD} characters or more.`,
};

await runCommand(async () => {
  const { databaseUrl } = readSettings();
  if (databaseUrl === null) {
    throw new Problem("DATABASE_URL is not set. The demo has an administrator already: admin@cakupan.demo.");
  }
  await checkDatabase(databaseUrl);
  Object.assign(process.env, serverEnvironment(databaseUrl));
  const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
  const administrator = check({ email: values.email ?? "", name: values.name ?? "", password: await readPassword() });
  const created = await createAdministrator(administrator);
  if (isRefusal(created)) throw new Problem(`An account with the e-mail ${administrator.email} is there already.`);
  console.log(`${administrator.email} can sign in as administrator.`);
});

function check(typed: NewAdministrator): NewAdministrator {
  const result = newAdministratorSchema.safeParse(typed);
  if (result.success) return result.data;
  const fields = new Set(result.error.issues.map(({ path }) => path[0] as keyof NewAdministrator));
  throw new Problem([...fields].map((field) => FAULTS[field]).join("\n"));
}

async function readPassword(): Promise<string> {
  if (process.env.ADMIN_PASSWORD) return process.env.ADMIN_PASSWORD;
  process.stdout.write("Password: ");
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  const password = await prompt.question("");
  prompt.close();
  process.stdout.write("\n");
  return password;
}
