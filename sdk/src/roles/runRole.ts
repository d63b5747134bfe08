import { patiently } from "../chain/patiently.ts";
import { pause } from "../chain/pause.ts";
import { type BlockHead, readHead } from "../chain/readBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { watchEvents } from "../events/watchEvents.ts";
import type { JobState } from "../jobs/JobState.ts";
import { readJob } from "../jobs/readJob.ts";
import { turnOf } from "../jobs/turnOf.ts";
import { Acts } from "./Acts.ts";
import type { Player } from "./Player.ts";
import type { Role, RoleOptions } from "./RoleOptions.ts";

/**
 * Plays a role until its signal: looks at each job that an event names and at each whose deadline has come, and acts if it is the
 * account's turn. All that it knows is the chain's, so it begins anew after a restart and finds the same turns.
 */
export function runRole(client: MarketClient, player: Player, options: RoleOptions): Role {
  const stop = new AbortController();
  const end = () => stop.abort();
  options.signal?.addEventListener("abort", end);
  if (options.signal?.aborted) end();
  const finish = (failure: unknown) => {
    end();
    throw failure;
  };
  const dirty = new Set<bigint>();
  const loops = [
    follow(client, dirty, options, stop.signal).catch(finish),
    look(client, player, dirty, options, stop.signal).catch(finish),
  ];
  const done = Promise.all(loops).then(() => options.signal?.removeEventListener("abort", end));
  // Whoever does not await `done` still hears of the end by `onError`.
  done.catch((error: Error) => options.onError?.(error, 0n));
  return { done };
}

async function follow(client: MarketClient, dirty: Set<bigint>, options: RoleOptions, signal: AbortSignal) {
  const { fromBlock = client.startBlock, confirmations = 1 } = options;
  const events = watchEvents(client, [[]], { fromBlock, confirmations, signal, patienceMs: Number.POSITIVE_INFINITY });
  for await (const { args } of events) if ("jobId" in args && args.jobId !== 0n) dirty.add(args.jobId);
}

async function look(
  client: MarketClient,
  player: Player,
  dirty: Set<bigint>,
  options: RoleOptions,
  signal: AbortSignal,
) {
  const acts = new Acts(client, options);
  const deadlines = new Map<bigint, bigint>();
  const ask = <R>(read: () => Promise<R>) => patiently(client, read, { patienceMs: Number.POSITIVE_INFINITY, signal });
  while (!signal.aborted) {
    const round = async () => {
      const head = await ask(() => readHead(client));
      const now = BigInt(head.timestamp);
      const overdue = [...deadlines].filter(([, deadline]) => deadline <= now).map(([jobId]) => jobId);
      for (const jobId of new Set([...dirty, ...overdue])) {
        dirty.delete(jobId);
        deadlines.delete(jobId);
        const job = await ask(() => readConfirmed(client, jobId, head, options));
        if (job === undefined || !player.concerns(job)) continue;
        const turn = turnOf(job, now);
        if (turn.until !== null) deadlines.set(jobId, turn.until);
        const act = player.actOf(job, turn);
        if (act !== undefined) await ask(() => acts.begin(job, act, () => dirty.add(jobId)));
      }
    };
    await round().catch((error) => {
      if (!signal.aborted) throw error;
    });
    await pause(client.pollMs, signal);
  }
  await acts.settle();
}

/** Undefined for a job that a reorganisation took back. */
async function readConfirmed(
  client: MarketClient,
  jobId: bigint,
  head: BlockHead,
  { confirmations = 1 }: RoleOptions,
): Promise<JobState | undefined> {
  try {
    return await readJob(client, jobId, confirmations <= 1 ? "latest" : head.number - confirmations + 1);
  } catch (error) {
    if (error instanceof ContractRevertError && error.errorName === "InvalidJob") return undefined;
    throw error;
  }
}
