import { isDeepStrictEqual } from "node:util";
import type { World, WorldJob } from "../../runner/World.ts";
import type { Mirror } from "../mirror/Mirror.ts";

const COLUMNS = [
  "status",
  "client",
  "provider",
  "evaluator",
  "budget",
  "turnUntil",
  "lastBidAt",
  "task",
  "answer",
  "clientScore",
  "termsHash",
] as const satisfies readonly (keyof WorldJob)[];

/** Compares the mirror with what an index shows at the same block: every job that the mirror remembers, every bid, balance, record and wallet. */
export function compareMirror(mirror: Mirror, world: World): { differences: string[]; compared: number } {
  const differences: string[] = [];
  let compared = 0;
  const compare = (row: string, ours: unknown, theirs: unknown): void => {
    compared += 1;
    if (!isDeepStrictEqual(ours, theirs)) differences.push(`${row}: mirror ${show(ours)}, index ${show(theirs)}`);
  };
  for (const job of mirror.jobs.values()) {
    const indexed = world.jobs.get(job.id);
    for (const column of COLUMNS) compare(`job ${job.id} ${column}`, job[column], indexed?.[column]);
  }
  const bids = Map.groupBy(world.bids, ({ jobId }) => jobId);
  for (const [jobId, own] of mirror.bids) {
    const key = ({ provider, nonce }: { provider: string; nonce: bigint }): string => `${provider} ${nonce}`;
    compare(`bids of job ${jobId}`, own.map(key).sort(), (bids.get(jobId) ?? []).map(key).sort());
  }
  for (const [address, { balance, record }] of world.accounts) {
    compare(`balance of ${address}`, mirror.money.balances.of(address), balance);
    compare(`record of ${address}`, mirror.records.of(address), record);
  }
  for (const [address, tokens] of world.wallets) {
    compare(`wallet of ${address}`, mirror.money.wallets.of(address), tokens);
  }
  return { differences, compared };
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part)) ?? "nothing";
