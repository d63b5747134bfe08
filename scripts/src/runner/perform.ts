import { ContractRevertError, type Handle, MarketError, TransactionRevertedError } from "@surety/sdk";
import type { Actor } from "./Agent.ts";
import type { Block, Clock } from "./Clock.ts";
import { OfferDeclinedError } from "./OfferDeclinedError.ts";

/** Who wants to do what. */
export type Plan<A extends Actor, I extends object> = { readonly agent: A; readonly intent: I };

/** An act of one step, and what the chain said. */
export type Act<A extends Actor, I extends object> = Plan<A, I> & {
  /** The job that the act made or concerns. */
  readonly jobId: bigint | undefined;
  /** Why the market refused it; undefined if it took place. */
  readonly refusal: MarketError | undefined;
  /** Gas that its transaction used; 0 if it was refused. */
  readonly gas: bigint;
};

type Sent<A extends Actor, I extends object> = Plan<A, I> & { readonly handle: Handle<unknown> | MarketError };

/**
 * Lets all agents act in one block, in the order of the plans. Agents prepare their transactions at the same time, each its own one after
 * another; the order within the block does not depend on who is ready first.
 *
 * @param send Hands one intent to the SDK.
 */
export async function perform<A extends Actor, I extends object>(
  plans: readonly Plan<A, I>[],
  send: (plan: Plan<A, I>) => Promise<Handle<unknown>>,
  clock: Clock,
): Promise<{ acts: Act<A, I>[]; block: Block }> {
  const queues = Map.groupBy(plans, ({ agent }) => agent);
  const handles = new Map<Plan<A, I>, Handle<unknown> | MarketError>();
  await Promise.all(
    [...queues.values()].map(async (queue) => {
      for (const plan of queue) handles.set(plan, await send(plan).catch(asRefusal));
    }),
  );
  const sent = plans.flatMap((plan) => {
    const handle = handles.get(plan);
    return handle === undefined ? [] : [{ ...plan, handle }];
  });
  const block = await clock.mine(sent.flatMap(({ handle }) => (handle instanceof MarketError ? [] : [handle.hash])));
  return { acts: await Promise.all(sent.map((one) => settle(one))), block };
}

async function settle<A extends Actor, I extends object>({ agent, intent, handle }: Sent<A, I>): Promise<Act<A, I>> {
  const known = "jobId" in intent && typeof intent.jobId === "bigint" ? intent.jobId : undefined;
  if (handle instanceof MarketError) return { agent, intent, jobId: known, refusal: handle, gas: 0n };
  try {
    const { result, receipt } = await handle.wait();
    const made = typeof result === "object" && result !== null && "jobId" in result ? result.jobId : undefined;
    const jobId = typeof made === "bigint" ? made : known;
    return { agent, intent, jobId, refusal: undefined, gas: receipt.gasUsed };
  } catch (error) {
    return { agent, intent, jobId: known, refusal: asRefusal(error), gas: 0n };
  }
}

/** The no of the market, or of an agent that was asked, is part of the story; everything else ends it. */
function asRefusal(error: unknown): MarketError {
  const refusals = [ContractRevertError, TransactionRevertedError, OfferDeclinedError];
  if (error instanceof MarketError && refusals.some((refusal) => error instanceof refusal)) return error;
  throw error;
}
