import type { Hex } from "viem";
import { zeroAddress, zeroHash } from "viem";
import type { HistoryBlock, HistoryTotals } from "./HistoryBlock.ts";
import { type Draft, HistoryBuilder } from "./HistoryBuilder.ts";
import { handledEvents } from "./handledEvents.ts";
import { retellLog } from "./retellLog.ts";
import type { Story, StoryBlock } from "./Story.ts";
import { Telling } from "./Telling.ts";

/** Tellings that run side by side, block by block: it sets how many events a block has. */
export const SIDE_BY_SIDE = 48;

const HANDLED = new Set(handledEvents.map(({ topic0 }) => topic0));
/** Seconds between the end of one wave of tellings and the next. */
const PAUSE = 60;

/**
 * A long history out of one story: waves of tellings side by side, each with accounts, jobs and times of its own. Block 0 is empty, block 1
 * is the deployment, the waves follow. Job ids grow with the order of creation, as the contract counts them.
 *
 * @param events Least number of handled events before the last `tail` blocks.
 * @param tail Blocks after that.
 */
export function buildHistory(story: Story, events: number, tail: number): HistoryBlock[] {
  const builder = new HistoryBuilder(story.deployment.markets[0]?.address.toLowerCase() as Hex);
  const start = story.blocks[0]?.timestamp ?? 0;
  builder.add({ timestamp: start - 2, items: [] }, { events: 0, jobs: 0, held: 0n });
  builder.add({ timestamp: start - 1, items: [] }, { events: 0, jobs: 0, held: 0n });
  let missing = tail;
  for (const { draft, totals } of drafts(story)) {
    builder.add(draft, totals);
    if (totals.events >= events && missing-- === 0) break;
  }
  return builder.blocks;
}

/** Blocks without end. */
function* drafts(story: Story): Generator<{ draft: Draft; totals: HistoryTotals }> {
  const kept = new Set([zeroAddress, story.feeRecipient, story.deployment.markets[0]?.address ?? ""].map(lower));
  const [first, last] = [story.blocks[0], story.blocks.at(-1)] as [StoryBlock, StoryBlock];
  const span = last.timestamp - first.timestamp + PAUSE;
  let events = 0;
  for (let wave = 0; ; wave++) {
    const before = wave * SIDE_BY_SIDE;
    const tellings = Array.from({ length: SIDE_BY_SIDE }, (_, copy) => {
      const jobIdOf = (jobId: number) => before * last.jobs + (jobId - 1) * SIDE_BY_SIDE + copy + 1;
      return new Telling(before + copy, kept, jobIdOf, wave * span);
    });
    for (const block of story.blocks) {
      events += block.logs.filter(({ topics }) => HANDLED.has(String(topics[0]))).length * SIDE_BY_SIDE;
      const jobs = before * last.jobs + SIDE_BY_SIDE * block.jobs;
      const held = BigInt(before) * BigInt(last.held) + BigInt(SIDE_BY_SIDE) * BigInt(block.held);
      yield { draft: draftOf(block, tellings, wave * span), totals: { events, jobs, held } };
    }
  }
}

function draftOf(block: StoryBlock, tellings: readonly Telling[], delay: number): Draft {
  const items = block.transactions.flatMap((transaction) => {
    const logs = block.logs.filter(({ transactionHash }) => transactionHash === transaction.hash);
    return tellings.map((telling) => ({
      transaction: {
        ...transaction,
        hash: telling.transaction(transaction.hash),
        from: telling.account(lower(transaction.from)),
      },
      logs: logs.map((log) => retellLog(log, telling)),
    }));
  });
  return { timestamp: block.timestamp + delay, items };
}

function lower(address: string): Hex {
  return address.toLowerCase() as Hex;
}

/** A deployment record for a history: the same market, at the history's own block 1. */
export function historyDeployment(story: Story, blocks: readonly HistoryBlock[]): Story["deployment"] {
  const [market] = story.deployment.markets;
  if (market === undefined) throw new Error("The story has no market");
  const record = { ...market, startBlock: 1, blockHash: blocks[1]?.hash ?? zeroHash };
  return { ...story.deployment, markets: [record] };
}
