"use client";

import { useSearchParams } from "next/navigation";

/** What stands in the address beside the fields of a form, so that asking one thing forgets no other. */
export function AddressFields({ except }: { except: readonly string[] }) {
  const kept = [...useSearchParams()].filter(([name]) => !except.includes(name));
  return kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
