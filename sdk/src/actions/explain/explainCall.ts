import { ZeroAddress } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { GuardRefusedError } from "../../errors/GuardRefusedError.ts";
import type { Explanation } from "../../explain/Explanation.ts";
import { explainActs } from "../../explain/explainActs.ts";
import { chainViewOf } from "../../guard/chainViewOf.ts";
import { decodeCall } from "../../guard/decode/decodeCall.ts";
import { gatherFacts } from "../../guard/gatherFacts.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type ExplainCallParameters = {
  /** Encoded call. */
  data: string;
  /** Receiver; the market by default. */
  to?: string;
  /** Who would send it; the signer by default. */
  account?: string;
};
export type ExplainCallReturnType = Explanation;
/** `GuardRefusedError` with rule `contract`, `function` or `encoding` if the bytes are not wholly understood. */
export type ExplainCallErrorType = ReadErrorType | GuardRefusedError;

/**
 * Says in plain words what a call of the market, its token or its registries of agents would do now, and what may come of it. Nothing is sent.
 *
 * @example
 * ```ts
 * console.log(formatExplanation(await market.explainCall({ data })));
 * ```
 */
export async function explainCall(
  client: MarketClient,
  parameters: ExplainCallParameters,
): Promise<ExplainCallReturnType> {
  const { chainId, address: market, token, registries, sender } = client;
  const account = requireAddress("account", parameters.account ?? sender?.address ?? ZeroAddress);
  const to = requireAddress("to", parameters.to ?? market);
  const acts = decodeCall({ to, data: parameters.data }, { market, token: token.address, registries });
  const facts = await gatherFacts(acts, account, chainViewOf(client));
  return explainActs(acts, { account, chainId, market, facts }, token);
}
