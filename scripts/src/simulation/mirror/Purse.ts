/** Who has how much, token units, by lower-case address. */
export class Purse {
  readonly #amounts = new Map<string, bigint>();

  /** What an account has. */
  of(account: string): bigint {
    return this.#amounts.get(account.toLowerCase()) ?? 0n;
  }

  /** Takes from an account. */
  take(account: string, amount: bigint): void {
    this.add(account, -amount);
  }

  /** Adds to an account. */
  add(account: string, amount: bigint): void {
    this.#amounts.set(account.toLowerCase(), this.of(account) + amount);
  }

  /** Sum of all. */
  total(): bigint {
    return [...this.#amounts.values()].reduce((sum, amount) => sum + amount, 0n);
  }
}
