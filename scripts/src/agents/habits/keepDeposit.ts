import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Moves wallet money into the account balance when that falls below `floor` whole tokens, up to `target`. */
export function keepDeposit(view: View, floor: bigint, target: bigint): Intent[] {
  const { balance, wallet } = view.me;
  if (balance >= floor * view.unit) return [];
  const missing = target * view.unit - balance;
  if (wallet === 0n) return [];
  if (wallet < missing) return [{ act: "deposit", amount: wallet }];
  return [{ act: "deposit", amount: missing }];
}
