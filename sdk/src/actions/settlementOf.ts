import type { TransactionReceipt } from "ethers";
import { eventsOf } from "../chain/events.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { hows } from "../types/how.ts";
import type { Settlement } from "./Settlement.ts";

const WHOLE = 10_000n;

/** Reads from a receipt how a job ended. */
export function settlementOf(client: MarketClient, receipt: TransactionReceipt, jobId: bigint): Settlement {
  const settled = eventsOf(client, receipt, "Settled").find((event) => event.jobId === jobId);
  if (settled === undefined) return plainSettlementOf(client, receipt, jobId);
  const { how, ...rest } = settled;
  return { ...rest, how: hows[Number(how)] ?? null };
}

/** A plain job pays one wallet; where the push failed, it was credited instead. */
function plainSettlementOf(client: MarketClient, receipt: TransactionReceipt, jobId: bigint): Settlement {
  const sum = (name: "PaymentReleased" | "Refunded" | "Credited" | "PlatformFeePaid") =>
    eventsOf(client, receipt, name)
      .filter((event) => event.jobId === jobId)
      .reduce((total, { amount }) => total + amount, 0n);
  const completed = eventsOf(client, receipt, "JobCompleted").some((event) => event.jobId === jobId);
  const credited = sum("Credited");
  return {
    jobId,
    how: null,
    share: completed ? WHOLE : 0n,
    toProvider: completed ? sum("PaymentReleased") + credited : 0n,
    toClient: completed ? 0n : sum("Refunded") + credited,
    toEvaluator: 0n,
    marketFee: sum("PlatformFeePaid"),
  };
}
