// What `npm start` says on the way and at its end.
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";

/** With the seconds since the process began. */
export function report(line: string): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${seconds.padStart(5)} s  ${line}`);
}

export function printWelcome(address: string): void {
  report("Running. Ctrl-C stops it.");
  console.log(`\n  ${address}\n`);
}

export function printDemoAccounts(): void {
  console.log("  The data are an illustration, and today is 8 July 2024.");
  console.log(`  Sign in with the password ${DEMO_PASSWORD} as one of`);
  for (const { email, role } of DEMO_ACCOUNTS) console.log(`    ${email.padEnd(24)}${role.toLowerCase()}`);
  console.log();
}

export function printFirstAccount(): void {
  console.log("  Nobody can sign in yet. The first account:");
  console.log('    npm run admin:create -- --email you@example.go.id --name "Your Name"\n');
}
