import type { IndexedAccount, IndexedAgent, IndexedJob, Market } from "@surety/sdk";
import { type StrategyName, strategies } from "../agents/roster.ts";
import { allPages } from "../market/allPages.ts";
import { taskOf } from "../market/documents.ts";
import type { Agent } from "../runner/Agent.ts";
import type { Task } from "../work/types.ts";
import type { KindRow, StrategyRow, Summary } from "./Summary.ts";

const KINDS: readonly Task["kind"][] = ["audit", "extract", "route", "pack"];
const NO_SHOW: readonly IndexedJob["how"][] = ["Refunded", "Withdrawn"];

/** Adds up what the index has of the agents' jobs, per strategy and per kind of work. */
export async function summarize(market: Market, agents: readonly Agent[]): Promise<Summary> {
  const [jobs, accounts, registered, totals] = await Promise.all([
    allPages((part) => market.index.listJobs(part)),
    allPages((part) => market.index.listAccounts(part)),
    registeredBy(market, agents),
    market.index.getMarket(),
  ]);
  if (totals === null) throw new Error("The index knows no event of the market.");
  const names = Object.keys(strategies) as StrategyName[];
  return {
    strategies: names.map((strategy) => strategyRow(strategy, agents, jobs, accounts, registered)),
    kinds: await kindRows(market, jobs),
    totals,
    identity: {
      agents: registered.length,
      feedback: registered.reduce((sum, agent) => sum + agent.totalFeedback, 0),
      verified: registered.reduce((sum, agent) => sum + agent.verifiedFeedback, 0),
    },
  };
}

function strategyRow(
  strategy: StrategyName,
  agents: readonly Agent[],
  jobs: readonly IndexedJob[],
  accounts: readonly IndexedAccount[],
  registered: readonly IndexedAgent[],
): StrategyRow {
  const members = new Set(agents.filter((agent) => agent.strategy === strategy).map((agent) => agent.address));
  const own = accounts.filter((account) => members.has(account.address));
  const hired = jobs.filter((job) => job.provider !== null && members.has(job.provider));
  const count = (fits: (job: IndexedJob) => boolean): number => hired.filter(fits).length;
  return {
    strategy,
    agents: members.size,
    posted: jobs.filter((job) => members.has(job.client)).length,
    hired: hired.length,
    delivered: count((job) => job.submittedAt !== null),
    accepted: count((job) => job.how === "Paid"),
    disputed: count((job) => job.disputedAt !== null),
    rejected: count((job) => job.status === "Rejected"),
    noShow: count((job) => NO_SHOW.includes(job.how)),
    ruled: own.reduce((sum, account) => sum + account.ruled, 0),
    earned: own.reduce((sum, account) => sum + account.earned, 0n),
    bondsLost: hired.reduce((sum, job) => sum + bondLost(job), 0n),
    spent: own.reduce((sum, account) => sum + account.spent, 0n),
    stars: starsOf(registered.filter((agent) => members.has(agent.owner))),
  };
}

function starsOf(agents: readonly IndexedAgent[]): number | null {
  const count = agents.reduce((sum, agent) => sum + agent.starredCount, 0);
  const hundredths = agents.reduce((sum, agent) => sum + agent.starredSum, 0n);
  return count === 0 ? null : Math.round(Number(hundredths) / (100 * count));
}

async function registeredBy({ index }: Market, agents: readonly Agent[]): Promise<IndexedAgent[]> {
  const owned = agents.map(({ address }) => allPages((part) => index.listAgents({ ...part, owner: address })));
  return (await Promise.all(owned)).flat();
}

/** The part of the bond that did not come back. */
function bondLost({ how, bond, share }: IndexedJob): bigint {
  if (NO_SHOW.includes(how)) return bond;
  return how === "Ruled" || how === "Conceded" ? bond - (bond * BigInt(share ?? 0)) / 10_000n : 0n;
}

async function kindRows(market: Market, jobs: readonly IndexedJob[]): Promise<KindRow[]> {
  const kinds = await Promise.all(jobs.map((job) => kindOf(market, job)));
  return KINDS.map((kind) => {
    const own = jobs.filter((_, at) => kinds[at] === kind);
    return {
      kind,
      jobs: own.length,
      accepted: own.filter((job) => job.status === "Completed").length,
      rejected: own.filter((job) => job.status === "Rejected").length,
      undelivered: own.filter((job) => NO_SHOW.includes(job.how)).length,
    };
  });
}

async function kindOf(market: Market, { termsHash }: IndexedJob): Promise<Task["kind"] | undefined> {
  const parsed = termsHash === null ? null : await market.index.getTerms(termsHash);
  return parsed?.ok ? taskOf(parsed.document)?.kind : undefined;
}
