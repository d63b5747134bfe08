import { createMarket, type Guard, type Handle } from "@surety/sdk";
import { id, Wallet } from "ethers";
import { blockSigner } from "../../runner/blockSigner.ts";
import type { Clock } from "../../runner/Clock.ts";
import type { RunOptions } from "../RunOptions.ts";
import { clients, rings } from "../roles.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import type { Stage } from "../Stage.ts";
import { simStrategies } from "../strategies/simStrategies.ts";
import { castOf, type Part } from "./castOf.ts";
import { endowAll } from "./endowAll.ts";
import { needsOf } from "./needsOf.ts";
import type { SimAgent } from "./SimAgent.ts";

/** Most that one job may put at risk under a mandate, and one day, in whole tokens. */
const MAX_PER_JOB = 15n;
const MAX_PER_DAY = 60n;
const DAY = 86_400;
/** Jobs that the members of a ring hire each other for, each. */
const WASH_JOBS = 2;

/** Opens the market for every agent of a scenario, gives it test money, and shares the work among the clients. */
export async function enrolAll(
  { scenario, seed, brains, guardFor }: RunOptions,
  stage: Stage,
  clock: Clock,
): Promise<SimAgent[]> {
  const { provider } = stage;
  const parts = castOf(scenario, seed);
  const accounts = parts.map(({ key }) => new Wallet(key).address);
  const wallets = new Map(parts.map(({ traits }, at) => [accounts[at] ?? "", BigInt(traits.capital) * stage.unit]));
  await endowAll(provider, stage.token.address, wallets);
  await clock.mine([]);
  const inLeague = (strategy: SimStrategyName): string[] =>
    rings.includes(strategy) && parts.length > 0
      ? accounts.filter((_, at) => leagueOf(parts[at]?.strategy) === leagueOf(strategy))
      : [];
  const agents = await Promise.all(
    parts.map(async (part, at): Promise<SimAgent> => {
      const address = accounts[at] ?? "";
      const common = {
        name: part.name,
        strategy: part.strategy,
        traits: part.traits,
        address,
        needs: [],
        setbacks: [],
      };
      const decide = brains?.get(part.strategy) ?? simStrategies[part.strategy];
      const ring = [...new Set([address, ...inLeague(part.strategy)])];
      return {
        ...common,
        decide,
        ring,
        ...(await openFor(part, scenario.rules.mandate, stage, guardFor?.(part.name))),
      };
    }),
  );
  await settleIn(agents, parts, scenario.rules, stage, clock);
  shareWork(agents, scenario.jobs, seed);
  return agents;
}

/** Junk-deliverers bribe; Sybils know each other. */
const leagueOf = (strategy: SimStrategyName | undefined): string =>
  strategy === "sybil" ? "sybils" : rings.includes(strategy ?? "expert") ? "bribes" : "";

async function openFor(part: Part, mandates: boolean, { provider, deployment, unit }: Stage, guard: Guard | undefined) {
  const isOperator = mandates && clients.includes(part.strategy);
  const wallet = new Wallet(isOperator ? operatorKey(part) : part.key);
  if (isOperator) await endowAll(provider, "", new Map([[wallet.address, 0n]]));
  const signer = blockSigner(wallet, provider);
  const market = await createMarket({ signer, provider, deployment, ...(guard && { guard }) });
  return { market, isOperator, maxPerJob: isOperator ? MAX_PER_JOB * unit : undefined };
}

const operatorKey = ({ key }: Part): string => id(`operator ${key}`);

/** What owners do before their agents start: mandates with all money in the account, or approvals for plain jobs. */
async function settleIn(
  agents: readonly SimAgent[],
  parts: readonly Part[],
  rules: RunOptions["scenario"]["rules"],
  stage: Stage,
  clock: Clock,
): Promise<void> {
  const handles: Handle<unknown>[] = [];
  for (const [at, { strategy, traits, isOperator, market }] of agents.entries()) {
    const part = parts[at];
    if (part === undefined || !clients.includes(strategy)) continue;
    const amount = BigInt(traits.capital) * stage.unit;
    if (rules.silence === "refund") handles.push(await market.approve({ amount }));
    if (!isOperator) continue;
    const { provider, deployment } = stage;
    const signer = blockSigner(new Wallet(part.key), provider);
    const owner = await createMarket({ signer, provider, deployment });
    handles.push(await owner.deposit({ amount }));
    handles.push(await owner.setMandate(mandateFor(market.account ?? "", clock, stage.unit)));
  }
  await clock.mine(handles.map(({ hash }) => hash));
  await Promise.all(handles.map((handle) => handle.wait()));
}

function mandateFor(operator: string, { latest }: Clock, unit: bigint) {
  return {
    operator,
    maxPerJob: MAX_PER_JOB * unit,
    maxPerPeriod: MAX_PER_DAY * unit,
    period: DAY,
    expiresAt: latest.timestamp + 365n * BigInt(DAY),
    rights: ["post", "hire", "accept", "dispute"] as const,
  };
}

function shareWork(agents: readonly SimAgent[], jobs: number, seed: number): void {
  const buyers = agents.filter(({ strategy }) => clients.includes(strategy));
  for (const [job, task] of needsOf(seed, jobs).entries()) buyers[job % buyers.length]?.needs.push(task);
  const ring = agents.filter(({ strategy }) => strategy === "sybil");
  for (const [at, task] of needsOf(seed + 1, ring.length * WASH_JOBS).entries())
    ring[at % ring.length]?.needs.push(task);
}
