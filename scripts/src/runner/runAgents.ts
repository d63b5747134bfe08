import { join } from "node:path";
import { createMarket, type Market } from "@surety/sdk";
import { customs } from "../agents/customs.ts";
import type { Stack } from "../stack/startStack.ts";
import type { Agent } from "./Agent.ts";
import { BlockProvider } from "./BlockProvider.ts";
import { Clock } from "./Clock.ts";
import { enrol, type Plan } from "./enrol.ts";
import { Observer } from "./Observer.ts";
import { runMarket, type StepReport } from "./runMarket.ts";
import { Story } from "./Story.ts";

/** Agents that have done their work, and what is needed to look at it. */
export type Played = {
  readonly agents: readonly Agent[];
  /** The market for reading, with its index. */
  readonly market: Market;
  /** The story's file. */
  readonly storyPath: string;
  /** Lets the chain mine by itself. */
  release(): Promise<void>;
};

/** Brings agents to a running stack and lets them do their work. The story goes to `story.jsonl` in `stateDir`. */
export async function runAgents(
  { rpcUrl, apiUrl, deployment }: Stack,
  plan: Plan,
  options: { stateDir: string; signal: AbortSignal; onStep: (report: StepReport) => void },
): Promise<Played> {
  const provider = new BlockProvider(rpcUrl, deployment.chainId);
  const agents = await enrol({ provider, apiUrl, deployment }, plan);
  const market = await createMarket({ provider, indexerUrl: apiUrl, deployment });
  const clock = await Clock.take(provider, customs.beat);
  const storyPath = join(options.stateDir, "story.jsonl");
  await runMarket({
    agents,
    clock,
    observer: new Observer(
      market,
      agents.map((agent) => agent.address),
    ),
    story: new Story(storyPath, market.token.decimals),
    seed: plan.seed,
    unit: 10n ** BigInt(market.token.decimals),
    signal: options.signal,
    onStep: options.onStep,
  });
  return { agents, market, storyPath, release: () => clock.release() };
}
