import type { Role } from "@/lib/domain/access";

export interface DemoAccount {
  readonly email: string;
  readonly role: Role;
  /** Empty for the administrator, who works for the whole country. */
  readonly regencyCodes: readonly string[];
}

/** Known to everyone, and therefore made only where the embedded database is used. */
export const DEMO_PASSWORD = "cakupan-demo";

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: "operator@gianyar.demo", role: "OPERATOR", regencyCodes: ["51.04"] },
  { email: "head@gianyar.demo", role: "HEAD", regencyCodes: ["51.04"] },
  { email: "branch@bpjs.demo", role: "BRANCH", regencyCodes: ["51.04", "51.06"] },
  { email: "council@gianyar.demo", role: "COUNCIL", regencyCodes: ["51.04"] },
  { email: "admin@cakupan.demo", role: "ADMINISTRATOR", regencyCodes: [] },
];
