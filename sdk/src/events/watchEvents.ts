import { patiently } from "../chain/patiently.ts";
import { pause } from "../chain/pause.ts";
import { type BlockHead, readBlock, readHead } from "../chain/readBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { History } from "./History.ts";
import type { EventCursor, MarketEvent } from "./MarketEvent.ts";
import { readEvents } from "./readEvents.ts";
import type { Topics } from "./topicsOf.ts";

/** From where, how deep and how long to follow events. */
export type EventsOptions = {
  /** First block to read; by default the one in which the market was deployed. */
  fromBlock?: number;
  /** An event that was read before, in this process or an earlier one: reading goes on behind it. */
  after?: EventCursor;
  /**
   * Blocks that must stand on an event's own, itself included; 1 by default. What is delivered at this depth is withdrawn only by a
   * reorganisation of at least as many blocks.
   */
  confirmations?: number;
  /** Milliseconds for which the node may be gone before `RpcUnreachableError`; a minute by default. */
  patienceMs?: number;
  /** Ends the iteration. */
  signal?: AbortSignal;
};

/** Blocks of one request. */
const RANGE = 1_000;
const DEFAULT_PATIENCE_MS = 60_000;

/** Follows events of the chain, each once and in order; what a reorganisation takes back comes again with `isWithdrawn`, newest first. */
export async function* watchEvents(
  client: MarketClient,
  filters: readonly Topics[],
  options: EventsOptions,
): AsyncGenerator<MarketEvent, void, undefined> {
  const { after, confirmations = 1, patienceMs = DEFAULT_PATIENCE_MS, signal } = options;
  const history = new History(after?.blockNumber ?? options.fromBlock ?? client.startBlock, after);
  const ask = <R>(read: () => Promise<R>) => patiently(client, read, { patienceMs, signal });
  const hashAt = async (number: number) => (await ask(() => readBlock(client, number)))?.hash;
  try {
    for (;;) {
      const head = await ask(() => readHead(client));
      if (head.hash !== history.last?.hash) yield* await history.takeBack(hashAt);
      const newest = head.number - Math.max(1, confirmations) + 1;
      const to = Math.min(newest, history.next + RANGE - 1);
      if (to >= history.next) {
        const batch = await ask(() => readBatch(client, filters, history.next, to));
        if (batch === undefined) continue;
        const fresh = batch.events.filter((event) => isBehind(event, after));
        history.add(fresh, batch.upTo);
        yield* fresh;
      }
      if (to >= newest) await pause(client.pollMs, signal);
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
}

type Batch = { events: MarketEvent[]; upTo: BlockHead };

/** Undefined if the chain changed meanwhile: one hash at both ends of the request vouches for all blocks below. */
async function readBatch(
  client: MarketClient,
  filters: readonly Topics[],
  from: number,
  to: number,
): Promise<Batch | undefined> {
  const before = await readBlock(client, to);
  if (before === undefined) return undefined;
  const events = await readEvents(client, filters, from, to);
  return (await readBlock(client, to))?.hash === before.hash ? { events, upTo: before } : undefined;
}

function isBehind({ blockHash, logIndex }: MarketEvent, after: EventCursor | undefined): boolean {
  return after === undefined || blockHash !== after.blockHash || logIndex > after.logIndex;
}
