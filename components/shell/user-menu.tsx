import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { FormTarget } from "./form-target";

export interface HeaderUser {
  name: string;
  role: string;
}

interface UserMenuProps {
  user: HeaderUser;
  label: string;
  signOutLabel: string;
  signOut: FormTarget;
}

function initials(name: string) {
  const words = name.split(/\s+/).filter((word) => word.length > 1);
  const first = words[0] ?? name;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${first.charAt(0)}${last?.charAt(0) ?? ""}`.toUpperCase();
}

/** A native popover: opens, closes on Escape and on a click outside, all without JavaScript. */
export function UserMenu({ user, label, signOutLabel, signOut }: UserMenuProps) {
  return (
    <>
      <button type="button" className="who" popoverTarget="account" aria-label={`${label}: ${user.name}, ${user.role}`}>
        <span>
          <b>{user.name}</b>
          {user.role}
        </span>
        <span className="who__av" aria-hidden="true">
          {initials(user.name)}
        </span>
      </button>
      <div className="account" id="account" popover="auto">
        <p className="account__who">
          <b>{user.name}</b>
          {user.role}
        </p>
        <form action={signOut}>
          <Button type="submit" variant="quiet" icon={LogOut}>
            {signOutLabel}
          </Button>
        </form>
      </div>
    </>
  );
}
