import type { Hex } from "viem";
import { BASIS, HALF } from "./basisPoints.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { AccountRow, JobRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** Columns of the contract's `Record`. */
export type RecordColumn = keyof Pick<
  AccountRow,
  | "completed"
  | "rejected"
  | "expired"
  | "providerVolume"
  | "paid"
  | "disputesLost"
  | "clientVolume"
  | "ruled"
  | "missed"
>;

/** `amount` is added to one column of an account's record: 1, or whole cents. */
export type Booking = { account: Hex; column: RecordColumn; amount: bigint };

/**
 * What a settled bonded job adds to the records: the same rule as the contract's `Reputation._book`. A job that ends in the second
 * of its submission or dispute adds nothing positive.
 */
export function bookingsOf(event: MarketEvent, scene: Scene): Booking[] {
  if (event.name !== "Settled") return [];
  const job = jobOf(scene.job, event);
  const provider = job.provider ?? job.client;
  const how = HOWS[event.args.how];
  const isSameSecond = (job.disputedAt ?? job.submittedAt) === event.place.timestamp;
  switch (how) {
    case "Agreed":
      return [];
    case "Split":
      return [one(job.evaluator, "missed")];
    case "Refunded":
    case "Withdrawn":
      return [one(provider, "expired")];
    default: {
      const ruled = how === "Ruled" && !isSameSecond ? [one(job.evaluator, "ruled")] : [];
      if (event.args.share < HALF) return [...ruled, one(provider, "rejected")];
      const lost = how === "Paid" ? [] : [one(job.client, "disputesLost")];
      return [...ruled, ...lost, ...(isSameSecond ? [] : earned(event, job, scene.market.tokenDecimals))];
    }
  }
}

function earned({ args }: MarketEvent<"Settled">, job: JobRow, tokenDecimals: number): Booking[] {
  const provider = job.provider ?? job.client;
  const cents = (job.budget * args.share) / BASIS / 10n ** BigInt(tokenDecimals - 2);
  const paid = HOWS[args.how] === "Paid" ? [one(job.client, "paid")] : [];
  return [
    one(provider, "completed"),
    { account: provider, column: "providerVolume", amount: cents },
    { account: job.client, column: "clientVolume", amount: cents },
    ...paid,
  ];
}

function one(account: Hex, column: RecordColumn): Booking {
  return { account, column, amount: 1n };
}
