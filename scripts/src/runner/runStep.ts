import { answerRequest } from "../agents/habits/quote.ts";
import type { Intent } from "../agents/Intent.ts";
import { biddingOf } from "../agents/registrationOf.ts";
import { Rng } from "../work/Rng.ts";
import type { Task } from "../work/types.ts";
import type { Agent } from "./Agent.ts";
import { type ActContext, act } from "./act.ts";
import type { Block, Clock } from "./Clock.ts";
import { type Act, perform } from "./perform.ts";
import { viewOf } from "./viewOf.ts";
import type { World } from "./World.ts";

/** What stays the same from step to step. */
export type Stage = {
  readonly agents: readonly Agent[];
  readonly clock: Clock;
  readonly seed: number;
  /** Token units in one whole token. */
  readonly unit: bigint;
};

/** An agent's act in the demo. */
export type AgentAct = Act<Agent, Intent>;

/** One step of the market: every agent decides by what it sees in `world`, and one block takes all that they do. */
export async function runStep(stage: Stage, world: World, step: number): Promise<{ acts: AgentAct[]; block: Block }> {
  const { agents, clock, seed, unit } = stage;
  const evaluators = agents.filter((agent) => agent.strategy === "evaluator").map((agent) => agent.address);
  const plans = agents.flatMap((agent) => {
    const view = viewOf(agent, world, evaluators, unit);
    return agent.decide(view, new Rng(seed, agent.name, step)).map((intent) => ({ agent, intent }));
  });
  const quoteOf = (provider: string, task: Task) => {
    const asked = agents.find((agent) => agent.address === provider);
    const bidding = asked === undefined ? undefined : biddingOf(asked.strategy);
    if (asked === undefined || bidding === undefined) return undefined;
    const dice = new Rng(seed, asked.name, step, "quote");
    const quote = answerRequest(viewOf(asked, world, evaluators, unit), dice, task, bidding);
    return quote && { quote, market: asked.market };
  };
  const context = { ...contextOf(world), quoteOf };
  const done = await perform(plans, ({ agent, intent }) => act(agent, intent, context), clock);
  for (const one of done.acts) remember(one);
  return done;
}

function providerIn(intent: Intent): string | undefined {
  if (intent.act === "order") return intent.provider;
  return intent.act === "hire" ? intent.bid.provider : undefined;
}

function remember({ agent, intent, jobId, refusal }: AgentAct): void {
  if (refusal !== undefined) {
    agent.setbacks.push({ act: intent.act, jobId, provider: providerIn(intent) });
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
