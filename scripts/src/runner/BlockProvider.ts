import { type FeeData, keccak256 } from "ethers";
import { BatchProvider } from "./BatchProvider.ts";

/** Questions whose answers change without an act of ours. */
const FRESH = new Set(["eth_getTransactionReceipt", "eth_getTransactionByHash"]);

/**
 * A local chain for many agents at once. Between two blocks nothing changes, so each question is put to the node once per block, together
 * with the others of that moment. Transactions are kept until a block is to be mined, and then handed over in the order that is asked for.
 */
export class BlockProvider extends BatchProvider {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #kept = new Map<string, string>();
  readonly #nonces = new Map<string, number>();
  #fees: Promise<FeeData> | undefined;

  override send(method: string, params: unknown[]): Promise<unknown> {
    if (method === "eth_sendRawTransaction") return Promise.resolve(this.#keep(String(params[0])));
    if (method === "eth_getTransactionCount" && params[1] === "pending") return this.#nonceOf(String(params[0]));
    if (FRESH.has(method)) return super.send(method, params);
    if (!method.startsWith("eth_") || method === "eth_sendTransaction") return this.#change(method, params);
    const key = JSON.stringify([method, params]);
    const known = this.#answers.get(key) ?? super.send(method, params);
    this.#answers.set(key, known);
    return known;
  }

  /** Fees are the last block's. */
  override getFeeData(): Promise<FeeData> {
    this.#fees ??= super.getFeeData();
    return this.#fees;
  }

  /**
   * Hands kept transactions to the node, one after another: its pool is first in, first out.
   *
   * @param hashes Their order; those that it does not name come last.
   * @returns The signed transactions, in that order.
   */
  async release(hashes: readonly string[]): Promise<readonly string[]> {
    const order = [...new Set([...hashes, ...this.#kept.keys()])].flatMap((hash) => this.#kept.get(hash) ?? []);
    for (const raw of order) await super.send("eth_sendRawTransaction", [raw]);
    this.#kept.clear();
    return order;
  }

  #keep(raw: string): string {
    const hash = keccak256(raw);
    this.#kept.set(hash, raw);
    return hash;
  }

  /** Counts on from the last block's number; asked only by an account that is about to send. */
  async #nonceOf(account: string): Promise<string> {
    const next = this.#nonces.get(account) ?? Number(await super.send("eth_getTransactionCount", [account, "latest"]));
    this.#nonces.set(account, next + 1);
    return `0x${next.toString(16)}`;
  }

  /** Acts of the node's owner, such as mining and going back to a snapshot, change the answers. */
  async #change(method: string, params: unknown[]): Promise<unknown> {
    const result = await super.send(method, params);
    this.#answers.clear();
    this.#fees = undefined;
    this.#nonces.clear();
    return result;
  }
}
