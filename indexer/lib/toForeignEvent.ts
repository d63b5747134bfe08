import type { Hex } from "viem";
import type { EventPlace, JobEvent } from "./MarketEvent.ts";
import type { JobRow } from "./Rows.ts";

/** Arguments of a foreign event as decoded; which are there depends on its name and generation. */
export type ForeignArgs = Record<string, unknown> & { jobId: bigint };

/**
 * A foreign contract's event in the form of ours, so that the same reducers take it. Null if it says nothing new: the second form of
 * `JobFunded`, or an event of a job whose beginning was not seen. A foreign contract may emit what it likes and must not stop the index.
 *
 * @param job The event's job as it was before.
 * @param paymentToken The market's token; a job in another one is marked with it.
 */
export function toForeignEvent(
  name: string,
  args: ForeignArgs,
  place: EventPlace,
  job: JobRow | null,
  paymentToken: Hex,
): JobEvent | null {
  if ((name === "JobCreated") !== (job === null)) return null;
  switch (name) {
    case "JobCreated":
      return as(name, { ...args, expiredAt: BigInt(args.expiredAt as bigint | number) }, place);
    case "BudgetSet":
      return as(name, { jobId: args.jobId, amount: args.amount, ...otherToken(args.token, paymentToken) }, place);
    case "JobFunded":
      return job?.status === "Open" ? as(name, { provider: job.provider ?? job.client, ...args }, place) : null;
    default:
      return as(name, args, place);
  }
}

function otherToken(token: unknown, paymentToken: Hex): { otherToken?: Hex } {
  return token === undefined || token === paymentToken ? {} : { otherToken: token as Hex };
}

function as(name: string, args: object, place: EventPlace): JobEvent {
  return { name, args, place } as JobEvent;
}
