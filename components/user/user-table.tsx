import { CircleCheck, CircleSlash } from "lucide-react";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Icon } from "@/components/ui/icon";
import { ScrollTable } from "@/components/ui/scroll-table";
import { formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { UserListItem } from "@/lib/user/queries";

interface UserTableProps {
  users: readonly UserListItem[];
  locale: Locale;
}

/** WITA, as the column says: an account is not tied to the clock of one regency. */
const TIME_ZONE = "Asia/Makassar";

export function UserTable({ users, locale }: UserTableProps) {
  const text = textFor(locale).admin;
  const role = textFor(locale).shell.role;
  return (
    <ScrollTable caption={text.usersTitle} className="whitespace-nowrap">
      <thead>
        <tr>
          <ColumnHeads columns={[text.name, text.email, text.role, text.regencies, text.lastSeen, text.state]} />
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">{user.name}</th>
            <td>{user.email}</td>
            <td>{role[user.role]}</td>
            <td>{user.national ? text.wholeCountry : user.regencyNames.join(", ") || text.noRegency}</td>
            <td>{user.lastSeenAt ? formatInstant(user.lastSeenAt, TIME_ZONE, locale) : text.neverSeen}</td>
            <td>
              <span className="inline-flex items-center gap-1.5 align-middle">
                <Icon of={user.active ? CircleCheck : CircleSlash} />
                {user.active ? text.active : text.inactive}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
