import { formatUnits } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { remedies } from "../../errors/remedies.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetFeedbackSummaryParameters = {
  agentId: bigint;
  /** Whose feedback counts, at least one: inventing clients costs nothing, so the mean of all of them says nothing. */
  clients: readonly string[];
  /** Only feedback with this first tag. */
  tag1?: string;
  /** Only feedback with this second tag. */
  tag2?: string;
};
export type GetFeedbackSummaryReturnType = {
  /** How much feedback the mean is of; revoked ones do not count. */
  count: bigint;
  /** The mean as decimal text, rounded towards zero to the decimals that are most frequent among the feedback; "0" if there is none. */
  value: string;
  /** The same times 10 to the power of `valueDecimals`. */
  valueRaw: bigint;
  valueDecimals: number;
};
/** `ContractRevertError` `ListTooLong` if the clients gave more than 1,000 feedback. */
export type GetFeedbackSummaryErrorType = ReadErrorType | RegistriesMissingError;

/**
 * Reads the chain. The mean of what named clients say about an agent, by the registry's rule. A client that is named twice counts once.
 *
 * @example
 * ```ts
 * const { value, count } = await market.identity.getFeedbackSummary({ agentId: 0n, clients: friends, tag1: "starred" });
 * ```
 */
export async function getFeedbackSummary(
  client: MarketClient,
  { agentId, clients, tag1 = "", tag2 = "" }: GetFeedbackSummaryParameters,
): Promise<GetFeedbackSummaryReturnType> {
  const named = [...new Set((clients ?? []).map((each) => requireAddress("clients", each)))];
  if (named.length === 0) throw new InvalidArgumentError("clients", "none", remedies.SummaryClientsMissing);
  const summary = await readRegistry(client, "reputation", "getSummary", [agentId, named, tag1, tag2]);
  const { count, summaryValue: valueRaw, summaryValueDecimals } = summary;
  const value = formatUnits(valueRaw, summaryValueDecimals).replace(/\.0$/, "");
  return { count, value, valueRaw, valueDecimals: Number(summaryValueDecimals) };
}
