/** What the agents of one strategy came to; amounts in token units. */
export type StrategyMetrics = {
  readonly strategy: string;
  readonly agents: number;
  /** Jobs as client that were hired, and as provider. */
  readonly bought: number;
  readonly sold: number;
  /** Money in wallets and account balances at the end, less that at the beginning. */
  readonly moneyGain: bigint;
  /** As client: value of the work received, Σ value × quality. */
  readonly received: bigint;
  /** As provider: cost of the work done; as evaluator: cost of re-checks. */
  readonly effort: bigint;
  /** moneyGain + received − effort. */
  readonly profit: bigint;
};

/**
 * Where the money is at the end, token units: deposited = withdrawn + balances + held, and every wallet's and the market's tokens sum to
 * what was minted.
 */
export type Conservation = {
  /** All that entered the market: deposits, and budgets of plain jobs. */
  readonly moneyIn: bigint;
  /** All that left it: withdrawals and pushes. */
  readonly moneyOut: bigint;
  /** Account balances, read from the chain one by one. */
  readonly balances: bigint;
  /** What running jobs hold, read from the chain job by job. */
  readonly held: bigint;
  /** The market's tokens, as the token counts them. */
  readonly market: bigint;
  /** True if moneyIn = moneyOut + balances + held, and balances + held = market, to the last unit. */
  readonly isConserved: boolean;
};

/** What one run came to. Amounts in token units. */
export type RunMetrics = {
  /** Jobs that clients posted, subcontracts included; hired ones; and how they ended. */
  readonly posted: number;
  readonly hired: number;
  readonly completed: number;
  readonly rejected: number;
  readonly expired: number;
  readonly disputed: number;
  /** Rulings that contradict the checker: for a provider whose work fails, or against one whose work passes. */
  readonly wrongVerdicts: number;
  readonly rulings: number;
  readonly bids: number;
  readonly blocks: number;
  readonly transactions: number;
  readonly gas: bigint;
  /** Σ value × quality, over the work that clients of no contract received. */
  readonly value: bigint;
  /** Σ cost of work done, and of re-checks. */
  readonly workCost: bigint;
  readonly checkCost: bigint;
  /** value − workCost − checkCost: payments between agents cancel out. */
  readonly welfare: bigint;
  /**
   * What honest agents lost to cheats: as clients, paid for work that fails its check less its value and the bonds taken; as providers, the
   * cost of passing work that was not paid; and whatever an obeyed text took.
   */
  readonly fraudLoss: bigint;
  /** Prices of all jobs that were hired. */
  readonly hiredVolume: bigint;
  /** Most that one principal lost to an obeyed text. */
  readonly injectionLoss: bigint;
  readonly strategies: readonly StrategyMetrics[];
  readonly conservation: Conservation;
};
