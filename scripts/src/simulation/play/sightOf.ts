import type { BidView } from "../../agents/View.ts";
import type { ActContext } from "../../runner/act.ts";
import type { Mirror } from "../mirror/Mirror.ts";
import { PATIENCE } from "../patience.ts";
import type { RunOptions } from "../RunOptions.ts";
import { clients, evaluators } from "../roles.ts";
import { findPostings } from "./findPostings.ts";
import type { SimAgent } from "./SimAgent.ts";
import { isRunning, type Sight } from "./simViewOf.ts";

/** What all agents may see in one step. */
export function sightOf(
  agents: readonly SimAgent[],
  mirror: Mirror,
  { scenario, seed, rankings, now, unit }: RunOptions & { now: bigint; unit: bigint },
): Sight {
  const { rules } = scenario;
  const byAddress = new Map(agents.map((agent) => [agent.address, agent]));
  const providers = agents.filter(({ strategy }) => !clients.includes(strategy) && !evaluators.includes(strategy));
  const open = [...mirror.jobs.values()].filter(
    (job) => job.status === "Open" && job.provider === undefined && now < job.postedAt + PATIENCE,
  );
  const ringOf = (account: string): readonly string[] => {
    const agent = byAddress.get(account);
    return agent?.strategy === "sybil" ? agent.ring : [];
  };
  const addresses = providers.map(({ address }) => address);
  const { ranking } = rules;
  return {
    mirror,
    now,
    unit,
    rules,
    evaluators: agents.filter(({ strategy }) => evaluators.includes(strategy)).map(({ address }) => address),
    found: findPostings(open, addresses, { seed, bids: rules.bids, now, ringOf }),
    bidsOf: Map.groupBy<string, BidView>([...mirror.bids.values()].flat(), ({ provider }) => provider),
    expect: ranking === "record" ? () => 0 : rankings[ranking](mirror.trades),
    reachOf: (account) => {
      const balance = mirror.money.balances.of(account);
      const cap = byAddress.get(account)?.maxPerJob;
      return cap === undefined || balance < cap ? balance : cap;
    },
  };
}

/** What acts repeat of the market's state. */
export function contextOf(mirror: Mirror, now: bigint, numbers: Map<string, bigint>): ActContext {
  return {
    now,
    jobOf: (jobId) => {
      const job = mirror.jobs.get(jobId);
      if (job?.termsHash === undefined) throw new Error(`Job ${jobId} has no terms.`);
      return { client: job.client, evaluator: job.evaluator, termsHash: job.termsHash };
    },
    offerOf: ({ jobId, provider, nonce }) => {
      const bid = mirror.bids.get(jobId)?.find((each) => each.provider === provider && each.nonce === nonce);
      if (bid === undefined) throw new Error(`No bid of ${provider} for job ${jobId} is on record.`);
      return bid.signedOffer;
    },
    offerNumber: (account) => {
      const number = numbers.get(account) ?? 0n;
      numbers.set(account, number + 1n);
      return number;
    },
  };
}

/** Over once nothing is left to post, to hire for or to end. */
export function isOver(agents: readonly SimAgent[], mirror: Mirror, now: bigint): boolean {
  if (agents.some(({ needs }) => needs.length > 0)) return false;
  return [...mirror.jobs.values()].every(
    (job) => !isRunning(job) && (job.status !== "Open" || now >= job.postedAt + PATIENCE),
  );
}
