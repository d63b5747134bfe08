import { JsonRpcProvider, Transaction, type TransactionRequest, Wallet } from "ethers";
import type { SentBlock } from "./RecordingProvider.ts";

type Planned = { readonly request: TransactionRequest; readonly wallet: Wallet };

/**
 * Sends the same transactions once more with ethers alone, to the same node in the same blocks: estimated, signed, sent in order, mined, and
 * their receipts read; questions of one block go out together, as they do in a run.
 *
 * @param keys Private keys by address.
 * @returns Seconds that it took.
 */
export async function replayRaw(
  rpcUrl: string,
  chainId: number,
  blocks: readonly SentBlock[],
  keys: ReadonlyMap<string, string>,
): Promise<number> {
  const provider = new JsonRpcProvider(rpcUrl, chainId, { staticNetwork: true, cacheTimeout: -1, batchStallTime: 1 });
  const planned = blocks.map(({ raw, time }) => ({ time, plans: raw.map((one) => planOf(one, keys, provider)) }));
  const since = performance.now();
  for (const { plans, time } of planned) {
    const signed = await Promise.all(plans.map((plan) => prepare(provider, plan)));
    const hashes: string[] = [];
    for (const raw of signed) hashes.push(await provider.send("eth_sendRawTransaction", [raw]));
    await provider.send("evm_setNextBlockTimestamp", [time]);
    await provider.send("evm_mine", []);
    const receipts = await Promise.all(hashes.map((hash) => provider.getTransactionReceipt(hash)));
    if (receipts.some((receipt) => receipt === null)) throw new Error("The node did not mine all that it was sent.");
  }
  const seconds = (performance.now() - since) / 1000;
  provider.destroy();
  return seconds;
}

function planOf(raw: string, keys: ReadonlyMap<string, string>, provider: JsonRpcProvider): Planned {
  const { to, data, nonce, gasLimit, maxFeePerGas, maxPriorityFeePerGas, chainId, from } = Transaction.from(raw);
  const key = keys.get(from ?? "");
  if (key === undefined) throw new Error(`No key of ${from} is known.`);
  const request = { to, data, nonce, gasLimit, maxFeePerGas, maxPriorityFeePerGas, chainId, from, type: 2 };
  return { request, wallet: new Wallet(key, provider) };
}

async function prepare(provider: JsonRpcProvider, { request, wallet }: Planned): Promise<string> {
  const { from, to, data } = request;
  await provider.send("eth_estimateGas", [{ from, to, data }, "latest"]);
  return wallet.signTransaction(request);
}
