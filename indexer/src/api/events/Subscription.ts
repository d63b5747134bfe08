import type { JobEventRow } from "../../../lib/Rows.ts";
import { toJson } from "../rows/toJson.ts";
import type { ChainFeed } from "./ChainFeed.ts";
import { type EventFilter, isWanted } from "./EventFilter.ts";

/** One server-sent event. */
export type Message = { id: string; event: "opened" | "jobEvent" | "withdrawn"; data: string };

/** What a stream asked for. */
export type StreamRequest = { filter: EventFilter; isFinalOnly: boolean };

/** Events handed over at once: all that is ever held for one slow reader. */
const BATCH = 100;

/**
 * One stream's place in a feed. The stream pulls: nothing is queued for it, so a slow reader costs no memory and simply falls
 * behind, into the database's final part if need be.
 */
export class Subscription {
  readonly feed: ChainFeed;
  private readonly request: StreamRequest;
  private position: bigint;
  private withdrawnFrom: bigint | null;
  private wake: () => void = () => {};

  constructor(feed: ChainFeed, request: StreamRequest, position: bigint, withdrawnFrom: bigint | null) {
    this.feed = feed;
    this.request = request;
    this.position = position;
    this.withdrawnFrom = withdrawnFrom;
  }

  /** The first message: where the stream begins. */
  opened(): Message {
    const { chainId, block } = this.feed;
    const data = { chainId, after: String(this.position), block };
    return { id: this.feed.tokenAt(this.position), event: "opened", data: JSON.stringify(data) };
  }

  /** Told after each block: from which cursor on events are withdrawn, if any are. */
  notify(withdrawnFrom: bigint | null): void {
    if (withdrawnFrom !== null && withdrawnFrom <= this.position) {
      this.position = withdrawnFrom - 1n;
      this.withdrawnFrom = withdrawnFrom;
    }
    this.wake();
  }

  /** What to send next; null if there is nothing now. Never more than 100 messages. */
  async pull(): Promise<Message[] | null> {
    if (this.withdrawnFrom !== null) return [this.withdraw(this.withdrawnFrom)];
    if (this.position < this.feed.finalized) return this.pullFinal();
    return this.request.isFinalOnly || this.position >= this.feed.head ? null : this.pullLive();
  }

  /** Until the next block or, at the latest, for so many milliseconds. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private withdraw(from: bigint): Message {
    this.withdrawnFrom = null;
    const data = JSON.stringify({ chainId: this.feed.chainId, from: String(from) });
    return { id: this.feed.tokenAt(this.position), event: "withdrawn", data };
  }

  private async pullFinal(): Promise<Message[]> {
    const upTo = this.feed.finalized;
    const rows = await this.feed.readFinal(this.position, upTo, this.request.filter, BATCH);
    this.position = rows.length < BATCH ? upTo : (rows.at(-1)?.cursor ?? upTo);
    return rows.map((row) => toMessage(row, String(row.cursor), true));
  }

  private pullLive(): Message[] {
    const { window, head } = this.feed;
    const from = window.findLastIndex(({ cursor }) => cursor <= this.position) + 1;
    const batch = window.slice(from, from + BATCH);
    this.position = batch.at(-1)?.cursor ?? head;
    const wanted = batch.filter(({ row }) => isWanted(this.request.filter, row));
    return wanted.map(({ row, cursor }) => toMessage(row, this.feed.tokenAt(cursor), false));
  }
}

function toMessage(row: JobEventRow, id: string, isFinal: boolean): Message {
  return { id, event: "jobEvent", data: JSON.stringify({ ...toJson(row), isFinal }) };
}
