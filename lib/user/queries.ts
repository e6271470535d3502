import "server-only";
import { scoped } from "@/lib/db";
import { may, type Role, type Viewer } from "@/lib/domain/access";

export interface UserListItem {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly national: boolean;
  /** Of the regencies in which the person works, and which the viewer may see. */
  readonly regencyNames: readonly string[];
  /** Null for a person who has never signed in. */
  readonly lastSeenAt: Date | null;
}

/** Everyone with an account, by name; nobody for a viewer who may not see the accounts. */
export async function listUsers(viewer: Viewer): Promise<UserListItem[]> {
  if (!may(viewer, "user.read")) return [];
  return scoped(
    viewer,
    (tx) => tx.$queryRaw<UserListItem[]>`
      SELECT u.id, u.name, u.email, u.role::text, u.active, u.national,
        ARRAY(
          SELECT a.name FROM user_regency r JOIN area a ON a.code = r.regency_code
          WHERE r.user_id = u.id ORDER BY a.name
        ) AS "regencyNames",
        (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = u.id) AS "lastSeenAt"
      FROM app_user u
      ORDER BY u.name, u.email`,
  );
}
