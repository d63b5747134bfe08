import { encodeCall } from "../chain/encodeCall.ts";
import type { Handle } from "../chain/Handle.ts";
import { sendWrite } from "../chain/sendWrite.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import type { Settlement } from "./Settlement.ts";
import { settlementOf } from "./settlementOf.ts";

/** Sends one of the acts that end a job and take nothing but its id. */
export function settleJob(
  client: MarketClient,
  name: "claimPayment" | "claimRefund" | "claimSplit" | "concede" | "withdrawJob",
  jobId: bigint,
): Promise<Handle<Settlement>> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, name, [jobId]),
    pushes: true,
    decode: (receipt) => settlementOf(client, receipt, jobId),
  }));
}
