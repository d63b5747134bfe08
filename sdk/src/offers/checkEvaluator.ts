import { ZeroAddress } from "ethers";
import { readContract } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { EvaluatorPartialError } from "../errors/EvaluatorPartialError.ts";
import type { Offer } from "./Offer.ts";

/**
 * The contract leaves this to its callers: an evaluator that acts for a party is no evaluator.
 *
 * @param hirer - Who is to become client; zero if that is open.
 */
export async function checkEvaluator(
  client: MarketClient,
  hirer: string,
  { evaluator, provider }: Pick<Offer, "evaluator" | "provider">,
): Promise<void> {
  const parties = [hirer, provider].filter((party) => party !== ZeroAddress);
  await Promise.all(
    parties.map(async (principal) => {
      const { terms } = await readContract(client, "mandateOf", [principal, evaluator]);
      if (terms.rights !== 0n) throw new EvaluatorPartialError(evaluator, principal);
    }),
  );
}
