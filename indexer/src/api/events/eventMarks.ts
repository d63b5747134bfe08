import { and, eq, gt, lte, sql } from "ponder";
import { jobEvent } from "../../../schema/jobEvent.ts";
import type { Database } from "../Database.ts";

/** Digest of a whole row: its id alone is the same if another transaction takes its place in a block of the same time. */
export const rowDigest = sql<string>`md5("job_event"::text)`;

/** An event by what tells whether it is still the same. */
export type EventMark = { cursor: bigint; digest: string };

/** Marks of a chain's events after one cursor and up to another, in order. */
export function readMarks(db: Database, chainId: number, after: bigint, upTo: bigint | null, limit: number) {
  const end = upTo === null ? undefined : lte(jobEvent.cursor, upTo);
  return db
    .select({ cursor: jobEvent.cursor, digest: rowDigest })
    .from(jobEvent)
    .where(and(eq(jobEvent.chainId, chainId), gt(jobEvent.cursor, after), end))
    .orderBy(jobEvent.cursor)
    .limit(limit);
}
