import type { View } from "../agents/View.ts";
import type { Agent } from "./Agent.ts";
import type { World } from "./World.ts";

/** The part of the world that one agent may know. */
export function viewOf(agent: Agent, world: World, evaluators: readonly string[], unit: bigint): View {
  const { address } = agent;
  const all = [...world.jobs.values()];
  const jobs = all.filter((job) => [job.client, job.provider, job.evaluator].includes(address));
  const postings = all.filter((job) => job.status === "Open" && job.client !== address);
  const bids = world.bids.filter((bid) => world.jobs.get(bid.jobId)?.client === address);
  const listed = [...world.listings.values()].flat().map((listing) => listing.address);
  const records = [...bids.map((bid) => bid.provider), ...listed].flatMap((provider) => {
    const account = world.accounts.get(provider);
    return account === undefined ? [] : [[provider, account.record] as const];
  });
  return {
    now: world.now,
    unit,
    me: {
      address,
      balance: world.accounts.get(address)?.balance ?? 0n,
      wallet: world.wallets.get(address) ?? 0n,
    },
    jobs,
    postings,
    bids,
    ownBids: world.bids.filter((bid) => bid.provider === address),
    listings: world.listings,
    records: new Map(records),
    evaluators,
    needs: [...agent.needs],
    setbacks: [...agent.setbacks],
  };
}
