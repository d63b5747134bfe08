import { setTimeout } from "node:timers/promises";
import type { Replay } from "../replay/startReplay.ts";
import { AppSlowError } from "./AppSlowError.ts";
import { POLLING_INTERVAL } from "./apps.ts";
import { percentile } from "./percentile.ts";
import type { App } from "./startApp.ts";

/** How fast news is visible. */
export type Live = {
  /** Blocks that were mined one at a time, at random moments. */
  blocks: number;
  /** Milliseconds from mined to visible. */
  p50: number;
  p95: number;
  /** Blocks mined at one moment, the events in them, and the seconds until all were visible. */
  burst: { blocks: number; events: number; seconds: number; eventsPerSecond: number };
};

const TIMEOUT_MS = 60_000;
/** Each look is a query, and so part of the load. */
const LOOK_EVERY_MS = 10;

/** Waits until a block is visible; milliseconds. */
export async function untilVisible(app: App, block: number): Promise<number> {
  const start = performance.now();
  while ((await app.block()) < block) {
    if (performance.now() - start > TIMEOUT_MS) throw new AppSlowError(`show block ${block}`, TIMEOUT_MS);
    await setTimeout(LOOK_EVERY_MS);
  }
  return performance.now() - start;
}

/** Mines blocks after `head` singly, then several at once. */
export async function measureLive(
  app: App,
  replay: Replay,
  head: number,
  blocks: { single: number; burst: number },
): Promise<Live> {
  await untilVisible(app, head);
  const latencies: number[] = [];
  let block = head;
  let before = await replay.setHead(head);
  while (block < head + blocks.single) {
    // Any phase of the polling is as likely as any other.
    await setTimeout(POLLING_INTERVAL * (1 + Math.random()));
    block += 1;
    const start = performance.now();
    before = await replay.setHead(block);
    await untilVisible(app, block);
    latencies.push(performance.now() - start);
  }
  const start = performance.now();
  const after = await replay.setHead(block + blocks.burst);
  await untilVisible(app, after.number);
  const seconds = (performance.now() - start) / 1_000;
  const events = after.events - before.events;
  return {
    blocks: blocks.single,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    burst: { blocks: blocks.burst, events, seconds, eventsPerSecond: events / seconds },
  };
}
