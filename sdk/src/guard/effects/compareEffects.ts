import type { EffectDifference } from "../../errors/GuardMismatchError.ts";
import type { Effects } from "./Effects.ts";

/**
 * What came out other than predicted; nothing if all is as it was to be.
 *
 * An allowance may end lower than predicted, since what is approved may be pulled at once; it may not end higher, or be another's.
 *
 * @param market - The market's address, the only spender whose allowance may change unpredicted: it pulls at its payer's call only.
 */
export function compareEffects(expected: Effects, actual: Effects, market: string): EffectDifference[] {
  const accounts = [...new Set([...Object.keys(expected.funds), ...Object.keys(actual.funds)])].sort();
  const funds = accounts.map((account) => ({
    what: `the change of ${account}'s money`,
    expected: expected.funds[account] ?? "0",
    actual: actual.funds[account] ?? "0",
  }));
  const acts = { what: "what happened", expected: expected.acts.join("; "), actual: actual.acts.join("; ") };
  const allowances = Object.entries(actual.allowances).flatMap(([pair, value]) => {
    const asked = expected.allowances[pair] ?? (pair.endsWith(` → ${market}`) ? value : "0");
    return BigInt(value) <= BigInt(asked) ? [] : [{ what: `the allowance ${pair}`, expected: asked, actual: value }];
  });
  return [...funds, acts].filter((one) => one.expected !== one.actual).concat(allowances);
}
