import { and, eq, gt, gte, lte } from "ponder";
import type { JobEventRow } from "../../../lib/Rows.ts";
import { jobEvent } from "../../../schema/jobEvent.ts";
import type { Database } from "../Database.ts";
import type { ChainState } from "../IndexState.ts";
import { conditionOf, type EventFilter } from "./EventFilter.ts";
import { type EventMark, readMarks, rowDigest } from "./eventMarks.ts";
import { addToDigest, formatToken, type ResumeToken } from "./ResumeToken.ts";

/** An event that a reorganisation may still withdraw. `proof`: digest of all events from the window's beginning to it. */
export type LiveEvent = EventMark & { row: JobEventRow; proof: string };

/** More unfinalised events than any chain's window holds. */
const MAX_WINDOW = 50_000;

/** What a token, which anybody can forge, may make us read. A longer stretch counts as replaced, and is sent again. */
const MAX_PROVEN = 5_000;

/**
 * One chain's events as all streams see them: final ones stay in the database and never change, the others are held here.
 *
 * Reorganisations are found by comparison: after each indexed block the window's marks are read again, and the first that differs
 * from what is remembered is where history was replaced.
 */
export class ChainFeed {
  readonly chainId: number;
  /** Everything up to this cursor is final. */
  finalized = 0n;
  /** Last indexed block. */
  block = 0;
  /** The events after `finalized`, in order. */
  window: LiveEvent[] = [];
  private version = "";
  private readonly db: Database;

  constructor(db: Database, chainId: number) {
    this.db = db;
    this.chainId = chainId;
  }

  /** Cursor of the newest event; `finalized` if there is none after it. */
  get head(): bigint {
    return this.window.at(-1)?.cursor ?? this.finalized;
  }

  /** Takes in what happened since. Returns the cursor from which on (inclusive) remembered events no longer hold, or null. */
  async refresh({ version, finalized, block }: ChainState): Promise<bigint | null> {
    if (version === this.version) return null;
    const marks = await readMarks(this.db, this.chainId, finalized, null, MAX_WINDOW);
    const kept = this.window.filter(({ cursor }) => cursor > finalized);
    const same = countSame(kept, marks);
    const added = marks[same] === undefined ? [] : await this.readFrom(marks[same].cursor);
    this.window = prove([...kept.slice(0, same), ...added]);
    this.finalized = finalized;
    this.block = block;
    this.version = version;
    return kept[same]?.cursor ?? null;
  }

  /** Final events after a cursor that pass a filter, at most `limit`. */
  readFinal(after: bigint, upTo: bigint, filter: EventFilter, limit: number): Promise<JobEventRow[]> {
    const isIn = and(eq(jobEvent.chainId, this.chainId), gt(jobEvent.cursor, after), lte(jobEvent.cursor, upTo));
    return this.db
      .select()
      .from(jobEvent)
      .where(and(isIn, conditionOf(filter)))
      .orderBy(jobEvent.cursor)
      .limit(limit);
  }

  /** The token for a place that a stream has reached. */
  tokenAt(position: bigint): string {
    const at = this.window.findLast(({ cursor }) => cursor <= position);
    if (at === undefined) return formatToken({ cursor: position, proof: null });
    return formatToken({ cursor: at.cursor, proof: { base: this.finalized, digest: at.proof } });
  }

  /** Where a stream goes on: behind the token's event, or at the token's base if history since then is another. */
  async resume({ cursor, proof }: ResumeToken): Promise<{ position: bigint; withdrawnFrom: bigint | null }> {
    if (proof === null) return { position: cursor, withdrawnFrom: null };
    const marks = await readMarks(this.db, this.chainId, proof.base, cursor, MAX_PROVEN);
    const digest = marks.reduce((so, { digest }) => addToDigest(so, digest), "");
    if (digest === proof.digest) return { position: cursor, withdrawnFrom: null };
    return { position: proof.base, withdrawnFrom: proof.base + 1n };
  }

  private async readFrom(cursor: bigint): Promise<(EventMark & { row: JobEventRow })[]> {
    const rows = await this.db
      .select({ row: jobEvent, digest: rowDigest })
      .from(jobEvent)
      .where(and(eq(jobEvent.chainId, this.chainId), gte(jobEvent.cursor, cursor)))
      .orderBy(jobEvent.cursor)
      .limit(MAX_WINDOW);
    return rows.map(({ row, digest }) => ({ cursor: row.cursor, digest, row }));
  }
}

function countSame(kept: readonly EventMark[], marks: readonly EventMark[]): number {
  const differs = kept.findIndex(({ cursor, digest }, i) => marks[i]?.cursor !== cursor || marks[i]?.digest !== digest);
  return differs === -1 ? kept.length : differs;
}

function prove(events: (EventMark & { row: JobEventRow })[]): LiveEvent[] {
  let proof = "";
  return events.map((event) => {
    proof = addToDigest(proof, event.digest);
    return { ...event, proof };
  });
}
