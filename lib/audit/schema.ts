import { z } from "zod";
import { period, regencyCode } from "@/lib/schema";

/** What an entry of the trail is about. */
export const AUDIT_KINDS = ["COUNTS", "IMPORT", "STEP", "MARK", "SIGN_IN", "ACCOUNT", "SETTING"] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Rows of a change of counts that are shown with it; where there are as many, a page of its own tells all. */
export const SHOWN_ROWS = 3;

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What the address asks for; a part that says nothing, or nothing that there is, asks for everything. */
export const auditFilterSchema = z.object({
  person: z.uuid().nullable().catch(null),
  regency: regencyCode.nullable().catch(null),
  period: period.nullable().catch(null),
  kind: z.enum(AUDIT_KINDS).nullable().catch(null),
  /** Only what is older: the moment at which the page before ended. */
  before: moment.nullable().catch(null),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;

/** One change of counts: what somebody did to a month at one moment. */
export const countChangeSchema = z.object({ at: moment, regency: regencyCode, period });

export type CountChangeKey = z.output<typeof countChangeSchema>;
