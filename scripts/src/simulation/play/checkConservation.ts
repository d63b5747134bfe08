import { eachOf } from "../../market/eachOf.ts";
import type { Mirror } from "../mirror/Mirror.ts";
import type { Conservation } from "../RunMetrics.ts";
import type { Stage } from "../Stage.ts";

/**
 * Counts the market's money at the latest block, all of it from the chain: each account's balance, and what each job holds; and compares it with
 * what events say came in and went out, and with the market's own tokens.
 */
export async function checkConservation(
  stage: Stage,
  mirror: Mirror,
  accounts: readonly string[],
): Promise<Conservation> {
  const { market } = stage;
  const balances = sum(await eachOf(accounts, (account) => market.getAccountBalance(account)));
  const { jobCount } = await market.getMarketInfo();
  const ids = Array.from({ length: Number(jobCount) }, (_, at) => BigInt(at + 1));
  const held = sum(await eachOf(ids, (id) => heldBy(stage, id)));
  const tokens = await market.getWalletBalance(market.address);
  const { moneyIn, moneyOut } = mirror.money;
  const isConserved = moneyIn === moneyOut + balances + held && balances + held === tokens;
  return { moneyIn, moneyOut, balances, held, market: tokens, isConserved };
}

async function heldBy({ market }: Stage, id: bigint): Promise<bigint> {
  const { status, budget } = await market.getJob(id);
  if (status !== "Funded" && status !== "Submitted" && status !== "Disputed") return 0n;
  const bonded = await market.getBondedJob(id).catch(() => undefined);
  if (bonded === undefined) return budget;
  return budget + bonded.bond + bonded.evaluatorFee + (status === "Disputed" ? bonded.stake : 0n);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
