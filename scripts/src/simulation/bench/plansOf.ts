import { keccak256, type Provider, Transaction, type TransactionRequest, Wallet } from "ethers";
import type { SentBlock } from "./RecordingProvider.ts";
import type { Asked } from "./recordingGuard.ts";

/** A transaction to be sent once more. */
export type Plan = {
  readonly request: TransactionRequest & { readonly from: string };
  /** Its signed bytes, as they were sent before. */
  readonly raw: string;
  readonly wallet: Wallet;
  /** What its sender's guard was asked for its sake: the signatures that it made before, then the transaction. */
  readonly asked: readonly Asked[];
};

/** The transactions of one block, and its time. */
export type PlannedBlock = { readonly plans: readonly Plan[]; readonly time: string };

/**
 * What is to be sent once more, block by block.
 *
 * @param asked What the guards of all accounts let pass, in order.
 * @param keys Private keys by address.
 */
export function plansOf(
  blocks: readonly SentBlock[],
  asked: readonly Asked[],
  keys: ReadonlyMap<string, string>,
  provider: Provider,
): PlannedBlock[] {
  const byHash = byTransaction(asked);
  return blocks.map(({ raw: transactions, time }) => ({
    time,
    plans: transactions.map((raw) => planOf(raw, byHash.get(keccak256(raw)) ?? [], keys, provider)),
  }));
}

function planOf(raw: string, asked: readonly Asked[], keys: ReadonlyMap<string, string>, provider: Provider): Plan {
  const { to, data, nonce, gasLimit, maxFeePerGas, maxPriorityFeePerGas, chainId, from } = Transaction.from(raw);
  const key = keys.get(from ?? "");
  if (from === null || key === undefined) throw new Error(`No key of ${from} is known.`);
  const request = { to, data, nonce, gasLimit, maxFeePerGas, maxPriorityFeePerGas, chainId, from, type: 2 };
  return { request, raw, wallet: new Wallet(key, provider), asked };
}

/** A transaction follows the signatures that its account made for it. */
function byTransaction(asked: readonly Asked[]): Map<string, Asked[]> {
  const signatures = new Map<string, Asked[]>();
  const found = new Map<string, Asked[]>();
  for (const one of asked) {
    const { account, subject } = one.request;
    const before = signatures.get(account) ?? [];
    if (subject.kind === "transaction") found.set(one.signed, [...before, one]);
    signatures.set(account, subject.kind === "transaction" ? [] : [...before, one]);
  }
  return found;
}
