import { jobMarketAbi } from "@surety/contracts/abi";
import { Contract } from "ethers";
import type { PinnedProvider } from "./PinnedProvider.ts";
import type { ChainLog } from "./readLogs.ts";
import type { Row } from "./readTable.ts";
import { counterpartyKeysOf, mandateKeysOf, noncesOf } from "./rowsOf.ts";

/** What principals allow, as the contract's getters have it, under the index's names. */
export type Grants = {
  /** Mandates that stand. */
  readonly mandates: readonly Row[];
  readonly counterparties: readonly Row[];
  /** Nonces that events say are used, if the contract says so too. */
  readonly nonces: readonly Row[];
};

/** Reads everything that a market's events ever mentioned, through a provider that is pinned to one block. */
export async function readGrants(
  address: string,
  provider: PinnedProvider,
  logs: readonly ChainLog[],
): Promise<Grants> {
  const market = new Contract(address, jobMarketAbi, provider);
  const call = (name: string, ...keys: unknown[]) => market.getFunction(name).staticCall(...keys);
  const mandates: Row[] = [];
  for (const [principal, operator] of mandateKeysOf(logs)) {
    const [terms, spent, windowStart] = await call("mandateOf", principal, operator);
    if (terms.rights === 0n) continue;
    mandates.push({
      principal: principal.toLowerCase(),
      operator: operator.toLowerCase(),
      maxPerJob: String(terms.maxPerJob),
      maxPerPeriod: String(terms.maxPerPeriod),
      period: String(terms.period),
      expiresAt: String(terms.expiresAt),
      evaluator: terms.evaluator.toLowerCase(),
      isAllowlisted: terms.allowlist,
      rights: Number(terms.rights),
      spent: String(spent),
      windowStart: String(windowStart),
    });
  }
  const counterparties: Row[] = [];
  for (const [principal, account] of counterpartyKeysOf(logs)) {
    const isAllowed = await call("isCounterparty", principal, account);
    counterparties.push({ principal: principal.toLowerCase(), account: account.toLowerCase(), isAllowed });
  }
  const nonces: Row[] = [];
  for (const row of noncesOf(logs)) if (await call("nonceUsed", row.principal, row.nonce)) nonces.push(row);
  return { mandates, counterparties, nonces };
}
