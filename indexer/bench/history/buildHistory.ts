import type { Hex } from "viem";
import { zeroAddress, zeroHash } from "viem";
import type { HistoryBlock, HistoryTotals } from "./HistoryBlock.ts";
import { type Draft, HistoryBuilder } from "./HistoryBuilder.ts";
import { handledEvents } from "./handledEvents.ts";
import { retellLog } from "./retellLog.ts";
import type { Story, StoryBlock } from "./Story.ts";
import { Telling } from "./Telling.ts";

/**
 * Tellings that run side by side, block by block: some nine events and as many transactions as a busy market has in a block. Denser blocks would
 * be quicker to read, and a backfill of them would say little of one that asks a node for every block.
 */
const SIDE_BY_SIDE = 5;

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
  const empty: HistoryTotals = { events: 0, jobs: 0, held: 0n };
  builder.add({ timestamp: start - 2, items: [] }, empty);
  builder.add({ timestamp: start - 1, items: [] }, empty);
  const told = { waves: 0, tellings: 0, totals: empty };
  while (told.totals.events < events) addWave(builder, story, told);
  const end = builder.blocks.length + tail;
  while (builder.blocks.length < end) addWave(builder, story, told);
  return builder.blocks.slice(0, end);
}

/** What a history holds so far. */
type Told = { waves: number; tellings: number; totals: HistoryTotals };

/** Tells the whole story once more, as often as it is told side by side. */
function addWave(builder: HistoryBuilder, story: Story, told: Told): void {
  const kept = new Set([zeroAddress, story.feeRecipient, story.deployment.markets[0]?.address ?? ""].map(lower));
  const [first, last] = [story.blocks[0], story.blocks.at(-1)] as [StoryBlock, StoryBlock];
  const delay = told.waves * (last.timestamp - first.timestamp + PAUSE);
  const { jobs, held } = told.totals;
  const tellings = Array.from({ length: SIDE_BY_SIDE }, (_, copy) => {
    const jobIdOf = (jobId: number) => jobs + (jobId - 1) * SIDE_BY_SIDE + copy + 1;
    return new Telling(told.tellings + copy, kept, jobIdOf, delay);
  });
  for (const block of story.blocks) {
    const events = block.logs.filter(({ topics }) => HANDLED.has(String(topics[0]))).length * SIDE_BY_SIDE;
    told.totals = {
      events: told.totals.events + events,
      jobs: jobs + SIDE_BY_SIDE * block.jobs,
      held: held + BigInt(SIDE_BY_SIDE) * BigInt(block.held),
    };
    builder.add(draftOf(block, tellings, delay), told.totals);
  }
  told.waves += 1;
  told.tellings += SIDE_BY_SIDE;
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
