import type { RegistryAddresses } from "../../registries/addressesOf.ts";

/**
 * What a transaction does, in a form in which a prediction and a receipt can be compared: changes of money per account (wallet and
 * account balance together, in token units), allowances of the token, and the acts that the market's events tell of.
 */
export type Effects = {
  /** Changes by account, as signed decimal text so that a store can keep them; never zero. */
  funds: Record<string, string>;
  /** New allowance by `owner → spender`, as decimal text. */
  allowances: Record<string, string>;
  /** Sorted. */
  acts: string[];
};

/** How an agent is named in acts before it has an id. */
export const NEW_AGENT = "new";

/** Parties of a job, which its events do not name. */
type Parties = { client: string; provider: string; evaluator: string; payTo: string };

/** What a reader of receipts must know beforehand. */
export type Cast = {
  chainId: number;
  market: string;
  token: string;
  /** Those of agents, if there are any. */
  registries?: RegistryAddresses | undefined;
  feeRecipient: string;
  /** By job id. */
  jobs: Record<string, Parties>;
};

/** Collects effects. */
export class EffectLedger {
  readonly #funds = new Map<string, bigint>();
  readonly #allowances: Record<string, string> = {};
  readonly #acts: string[] = [];

  /** Adds to an account's money; a negative amount takes. */
  change(account: string, amount: bigint): void {
    this.#funds.set(account, (this.#funds.get(account) ?? 0n) + amount);
  }

  allow(owner: string, spender: string, value: bigint): void {
    this.#allowances[`${owner} → ${spender}`] = value.toString();
  }

  act(name: string, ...values: unknown[]): void {
    this.#acts.push([name, ...values].join(" "));
  }

  effects(): Effects {
    const changed = [...this.#funds].flatMap(([account, amount]) =>
      amount === 0n ? [] : [[account, amount.toString()]],
    );
    return { funds: Object.fromEntries(changed), allowances: this.#allowances, acts: this.#acts.sort() };
  }
}
