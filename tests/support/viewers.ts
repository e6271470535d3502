import type { Role, Viewer } from "@/lib/domain/access";

interface Scope {
  id?: string;
  regencyCodes?: readonly string[];
  national?: boolean;
}

export const GIANYAR = "51.04";
export const BANGLI = "51.06";

/** A viewer without a session, for calls below the gate: of Gianyar, unless a scope is given. */
export function viewerAs(role: Role, { id, regencyCodes = [GIANYAR], national = false }: Scope = {}): Viewer {
  return {
    id: id ?? "00000000-0000-4000-8000-000000000001",
    name: `Test ${role}`,
    email: `${role.toLowerCase()}@test.invalid`,
    role,
    regencyCodes,
    national,
  } as Viewer;
}
