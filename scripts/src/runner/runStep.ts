import { ContractRevertError, type Handle, MarketError, TransactionRevertedError } from "@surety/sdk";
import type { Intent } from "../agents/Intent.ts";
import { Rng } from "../work/Rng.ts";
import type { Agent } from "./Agent.ts";
import { type ActContext, act } from "./act.ts";
import type { Block, Clock } from "./Clock.ts";
import { viewOf } from "./viewOf.ts";
import type { World } from "./World.ts";

/** An act of one step, and what the chain said. */
export type Act = {
  readonly agent: Agent;
  readonly intent: Intent;
  /** The job that the act made or concerns. */
  readonly jobId: bigint | undefined;
  /** Why the market refused it; undefined if it took place. */
  readonly refusal: MarketError | undefined;
};

type Sent = { readonly agent: Agent; readonly intent: Intent; readonly handle: Handle<unknown> | MarketError };

/** What stays the same from step to step. */
export type Stage = {
  readonly agents: readonly Agent[];
  readonly clock: Clock;
  readonly seed: number;
  /** Token units in one whole token. */
  readonly unit: bigint;
};

/**
 * One step of the market: every agent decides by what it sees in `world`, all transactions are sent in a fixed order, one block takes
 * them.
 */
export async function runStep(stage: Stage, world: World, step: number): Promise<{ acts: Act[]; block: Block }> {
  const { agents, clock, seed, unit } = stage;
  const evaluators = agents.filter((agent) => agent.strategy === "evaluator").map((agent) => agent.address);
  const plans = agents.flatMap((agent) => {
    const view = viewOf(agent, world, evaluators, unit);
    return agent.decide(view, new Rng(seed, agent.name, step)).map((intent) => ({ agent, intent }));
  });
  const context = contextOf(world);
  const sent: Sent[] = [];
  // One after another: the pool is first in, first out, and the order is part of the story.
  for (const { agent, intent } of plans) sent.push({ agent, intent, handle: await send(agent, intent, context) });
  const block = await clock.mine();
  const acts = await Promise.all(sent.map(settle));
  for (const done of acts) remember(done);
  return { acts, block };
}

async function send(agent: Agent, intent: Intent, context: ActContext): Promise<Handle<unknown> | MarketError> {
  try {
    return await act(agent, intent, context);
  } catch (error) {
    return asRefusal(error);
  }
}

async function settle({ agent, intent, handle }: Sent): Promise<Act> {
  const known = "jobId" in intent ? intent.jobId : undefined;
  if (handle instanceof MarketError) return { agent, intent, jobId: known, refusal: handle };
  try {
    const { result } = await handle.wait();
    const made = typeof result === "object" && result !== null && "jobId" in result ? result.jobId : undefined;
    return { agent, intent, jobId: typeof made === "bigint" ? made : known, refusal: undefined };
  } catch (error) {
    return { agent, intent, jobId: known, refusal: asRefusal(error) };
  }
}

/** The market's no is part of the story; everything else ends it. */
function asRefusal(error: unknown): MarketError {
  if (error instanceof ContractRevertError || error instanceof TransactionRevertedError) return error;
  throw error;
}

function remember({ agent, intent, jobId, refusal }: Act): void {
  if (refusal !== undefined) {
    agent.setbacks.push({ act: intent.act, jobId, provider: intent.act === "hire" ? intent.bid.provider : undefined });
  } else if (intent.act === "post") {
    const posted = agent.needs.indexOf(intent.task);
    if (posted !== -1) agent.needs.splice(posted, 1);
  }
}

function contextOf(world: World): ActContext {
  return {
    now: world.now,
    jobOf: (jobId) => {
      const job = world.jobs.get(jobId);
      if (job?.termsHash === undefined) throw new Error(`Job ${jobId} with its terms is not in the index.`);
      return { client: job.client, evaluator: job.evaluator, termsHash: job.termsHash };
    },
    offerOf: ({ jobId, provider, nonce }) => {
      const bid = world.bids.find((each) => each.jobId === jobId && each.provider === provider && each.nonce === nonce);
      if (bid === undefined) throw new Error(`No bid of ${provider} for job ${jobId} is on record.`);
      return bid.signedOffer;
    },
  };
}
