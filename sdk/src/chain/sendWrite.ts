import type { TransactionReceipt, TransactionRequest } from "ethers";
import type { MarketClient, RpcProvider, Sender } from "../client/MarketClient.ts";
import { requireSender } from "../client/requireSender.ts";
import { BroadcastUncertainError } from "../errors/BroadcastUncertainError.ts";
import { GasFundsInsufficientError } from "../errors/GasFundsInsufficientError.ts";
import { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";
import { type RequestContext, toMarketError } from "../errors/toMarketError.ts";
import { reviewOf } from "../guard/reviewOf.ts";
import type { Handle } from "./Handle.ts";
import { nextNonce } from "./nextNonce.ts";
import { waitForReceipt } from "./waitForReceipt.ts";

/** A transaction to send. */
export type Write<R> = {
  /** Contract to call. */
  to: string;
  /** Encoded call. */
  data: string;
  /** True if the call may push money, for which the market wants about 155,000 gas left. */
  pushes?: boolean;
  /** Reads the result from the receipt's events. */
  decode: (receipt: TransactionReceipt) => R;
};

/** Other transactions of the same block may make a call dearer, for instance by emptying a storage word that it then fills anew. */
const HEADROOM = 30_000n;
const PUSH_HEADROOM = 160_000n;
/** Milliseconds for which an estimate is taken at its word: a human who was asked may have thought longer. */
const ESTIMATE_HOLDS_MS = 10_000;

type Call = { from: string; to: string; data: string };

/**
 * Sends a write of the client's signer: simulated first, so that a doomed one is never sent; never sent twice.
 *
 * Writes of one account pass one after another in the order of calls, `prepare` included; the returned promise resolves once the
 * node has the transaction, mined or not.
 *
 * @param client - A market with a signer.
 * @param prepare - Makes the write once its turn has come.
 */
export async function sendWrite<R>(
  client: MarketClient,
  prepare: () => Write<R> | Promise<Write<R>>,
): Promise<Handle<R>> {
  const sender = requireSender(client);
  const inLane = () => sender.lane.queue.run(async () => sendNow(client, sender, await prepare()));
  return sender.queue === undefined ? inLane() : sender.queue.run(inLane);
}

/** Simulates, asks the guard if there is one, and sends at once. Only for writes that are part of another write's turn. */
export async function sendNow<R>(client: MarketClient, sender: Sender, write: Write<R>): Promise<Handle<R>> {
  const context: RequestContext = { url: client.rpcOrigin };
  const call = { from: sender.address, to: write.to, data: write.data };
  try {
    const estimate = await simulate(client, sender, call);
    const clearance = await reviewOf(client, sender, { kind: "transaction", to: write.to, data: write.data });
    const hash = await clearance.run(
      async () => (estimate === undefined ? call : fill(client, sender, call, estimate, write, context)),
      (request) => broadcast(sender, request, context),
    );
    return {
      hash,
      wait: async (options) => {
        const receipt = await waitForReceipt(client, hash, call, options);
        await clearance.settle();
        return { receipt, result: write.decode(receipt) };
      },
    };
  } catch (error) {
    throw toMarketError(error, context);
  }
}

type Estimate = { readonly gas: bigint; readonly at: number };

/** Tries a call on the latest block: a doomed one throws. For a key that is its estimate of gas too; an account with code has no use for one. */
async function simulate({ provider }: MarketClient, { isContract }: Sender, call: Call): Promise<Estimate | undefined> {
  if (!isContract) return estimateGas(provider, call);
  await provider.call({ ...call, blockTag: "latest" });
  return undefined;
}

async function estimateGas(provider: RpcProvider, call: Call): Promise<Estimate> {
  // Not the pending block, which nodes give a time of their own.
  const gas = BigInt(String(await provider.send("eth_estimateGas", [call, "latest"])));
  return { gas, at: performance.now() };
}

async function broadcast(sender: Sender, request: TransactionRequest & { nonce?: number }, context: RequestContext) {
  const { nonce } = request;
  try {
    const { hash } = await sender.signer.sendTransaction(request);
    if (nonce !== undefined) sender.lane.last = { nonce, hash };
    return hash;
  } catch (error) {
    const failure = toMarketError(error, context);
    if (!(failure instanceof RpcUnreachableError)) throw failure;
    throw new BroadcastUncertainError(sender.address, nonce, { cause: error });
  }
}

/** Adds gas, fees and nonce, all from the latest block. */
async function fill(
  client: MarketClient,
  { address, lane }: Sender,
  call: Call,
  estimate: Estimate,
  { pushes }: { pushes?: boolean },
  context: RequestContext,
): Promise<TransactionRequest & { nonce: number }> {
  const { provider, chainId } = client;
  const holds = performance.now() < estimate.at + ESTIMATE_HOLDS_MS;
  const [{ gas }, balance, nonce, fees] = await Promise.all([
    holds ? estimate : estimateGas(provider, call),
    provider.send("eth_getBalance", [address, "latest"]),
    nextNonce(provider, address, lane),
    feesOf(client),
  ]);
  const gasLimit = (gas * 12n) / 10n + HEADROOM + (pushes === true ? PUSH_HEADROOM : 0n);
  const cost = gasLimit * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
  context.sending = { account: address, nonce, balance: BigInt(String(balance)), cost };
  if (context.sending.balance < cost) throw new GasFundsInsufficientError(address, context.sending.balance, cost);
  return { ...call, ...fees, chainId, gasLimit, nonce };
}

async function feesOf({ provider }: MarketClient) {
  const { maxFeePerGas, maxPriorityFeePerGas, gasPrice } = await provider.getFeeData();
  return maxFeePerGas !== null && maxPriorityFeePerGas !== null
    ? { maxFeePerGas, maxPriorityFeePerGas }
    : { gasPrice: gasPrice ?? 0n };
}
