import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type SetCounterpartyParameters = {
  account: string;
  /** True puts it on the list, false strikes it off. */
  isAllowed: boolean;
};
export type SetCounterpartyReturnType = Handle<{ account: string; isAllowed: boolean }>;
export type SetCounterpartyErrorType = WriteErrorType;

/**
 * Keeps the signer's list of accounts that its allowlisted operators may deal with. An empty list means nobody.
 *
 * @example
 * ```ts
 * await market.setCounterparty({ account: provider, isAllowed: true });
 * ```
 */
export function setCounterparty(
  client: MarketClient,
  { account, isAllowed }: SetCounterpartyParameters,
): Promise<SetCounterpartyReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "setCounterparty", [requireAddress("account", account), isAllowed]),
    decode: (receipt) => {
      const event = eventOf(client, receipt, "CounterpartySet");
      return { account: event.account, isAllowed: event.allowed };
    },
  }));
}
