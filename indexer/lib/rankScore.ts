import type { AccountRow } from "./Rows.ts";

/**
 * The one ranking formula: what a provider's past is worth, in whole tokens to the cent.
 *
 *     score = F² / (F + L)      F = account.filteredVolume      L = account.filteredLoss
 *
 * that is, volume that counts times the share of it that was earned. F and L sum over the provider's clients:
 *
 * - F per client: budgets earned without a visible sign of self-dealing (`isProven`), net of what flowed back from provider to client, at its
 *   highest; at most one cap (`capOf`).
 * - L per client: budgets of bonded jobs not delivered, given up, or ruled or conceded away; at most one cap.
 *
 * Reasons:
 *
 * 1. *Value, not stars.* A rating and a second job cost nothing, so neither counts; money that changed hands does.
 * 2. *Bonded jobs only.* A plain job may be judged by the client's own evaluator, so neither its success nor its failure proves anything. That
 *    leaves foreign ERC-8183 markets without ranks, and says so.
 * 3. *Capped per counterparty, gains and losses alike.* One client, however rich, can neither make nor ruin a provider. k invented clients
 *    are worth k caps at most: nothing that a contract can see tells them from k real ones, so look at `clientsServed` and at the pairs.
 * 4. *Net, at its highest.* A ring of two that sends the same money round gains once what one way gains, whatever it turns over.
 * 5. *Losses weigh as much as gains* and cannot be diluted by trading on with the same client, since that client's gain is capped.
 * 6. *Never worse for honest work*: ∂score/∂F ≥ 0, so one more new client never lowers it; ∂score/∂L ≤ 0, so a no-show or a lost ruling never
 *    raises it; and ∂score/∂F ≤ 1, so no client is worth more than its cap.
 *
 * What it does not see: money that returns outside the market, or in a ring of three; and a name thrown away after a loss starts at 0, not
 * below. Show it with `rankSamples`: a score of few jobs says little.
 *
 * @param tokenDecimals Of the market's token. Tokens are stablecoins, so a score of one market compares with one of another.
 * @example rankScore({ filteredVolume: 30_000_000n, filteredLoss: 10_000_000n }, 6) // 22.5
 */
export function rankScore(
  { filteredVolume, filteredLoss }: Pick<AccountRow, "filteredVolume" | "filteredLoss">,
  tokenDecimals: number,
): number {
  if (filteredVolume === 0n) return 0;
  const units = (filteredVolume * filteredVolume) / (filteredVolume + filteredLoss);
  return Number((units * 100n) / 10n ** BigInt(tokenDecimals)) / 100;
}
