import { useEffect, useState } from "react";
import { type Period, periodCode } from "@/lib/domain/period";
import type { RowHistory, SheetRow } from "@/lib/enrolment/queries";
import { keyOf } from "@/lib/enrolment/sheet-form";

export type HistoryState =
  | { readonly kind: "READING" }
  | { readonly kind: "READY"; readonly history: RowHistory }
  | { readonly kind: "FAILED" };

const READING: HistoryState = { kind: "READING" };
/** Who runs through the cells with the arrow keys asks for none of them. */
const REST_MS = 180;

interface Known {
  readonly version: number;
  readonly history: RowHistory;
}

/** A row that has not changed since is not asked for again; of one that has, the old history shows meanwhile. */
const known = new Map<string, Known>();

interface Asked {
  readonly regencyCode: string;
  readonly period: Period;
  readonly row: SheetRow;
}

/** The history of a row, asked for when the focus rests on it. */
export function useRowHistory({ regencyCode, period, row }: Asked): HistoryState {
  const { areaCode, categoryCode, version } = row;
  const address = `/entry/${regencyCode}/${periodCode(period)}/history?${new URLSearchParams({ areaCode, categoryCode })}`;
  const key = `${period}/${keyOf({ areaCode, categoryCode })}`;
  const [failedKey, setFailedKey] = useState("");
  const [, setArrived] = useState(0);

  useEffect(() => {
    if (known.get(key)?.version === version) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      try {
        known.set(key, { version, history: await read(address, asking.signal) });
        setArrived((count) => count + 1);
      } catch {
        if (!asking.signal.aborted) setFailedKey(key);
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, key, version]);

  const found = known.get(key);
  if (found !== undefined) return { kind: "READY", history: found.history };
  return failedKey === key ? { kind: "FAILED" } : READING;
}

async function read(address: string, signal: AbortSignal): Promise<RowHistory> {
  const response = await fetch(address, { signal });
  // Who is no longer signed in is led to the page for it.
  if (!response.ok || response.redirected) throw new Error(`${response.status} at ${address}`);
  return (await response.json()) as RowHistory;
}
