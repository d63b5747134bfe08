import { jobMarketAbi } from "@surety/contracts/abi";
import { type Filter, Interface, Log, makeError, type Provider, Result, ZeroAddress, ZeroHash } from "ethers";
import { describe, expect, it } from "vitest";
import { readLogs } from "../../src/reconcile/readLogs.ts";

const abi = new Interface(jobMarketAbi);
const { data, topics } = abi.encodeEventLog("Deposited", [ZeroAddress, ZeroAddress, 1n]);

/** A chain with some deposits in every block, what was asked of it, and what its node refuses to be asked. */
function chainOf(logsPerBlock: (block: number) => number, refuse: (blocks: number) => Error | null = () => null) {
  const asked: { from: number; to: number; found: number }[] = [];
  const getLogs = async (filter: Filter): Promise<Log[]> => {
    const [from, to] = [Number(filter.fromBlock), Number(filter.toBlock)];
    const blocks = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const found = blocks.flatMap((block) => Array.from({ length: logsPerBlock(block) }, (_, i) => logOf(block, i)));
    asked.push({ from, to, found: found.length });
    const refusal = refuse(blocks.length);
    if (refusal !== null) throw refusal;
    return found;
  };
  return { asked, provider: { getLogs: getLogs as Provider["getLogs"] & typeof getLogs } };
}

function logOf(blockNumber: number, index: number): Log {
  const place = { blockHash: ZeroHash, blockNumber, transactionHash: ZeroHash, transactionIndex: 0, index };
  return new Log({ ...place, address: ZeroAddress, data, topics, removed: false }, null as unknown as Provider);
}

/** What ethers makes of a node's error. */
const refusal = (message: string) => makeError(message, "UNKNOWN_ERROR", { error: { code: -32005, message } });

/** Ranges are looked at here, and what a log says is not. */
const UNREAD = { parseLog: () => ({ name: "Deposited", args: new Result() }) };

const read = (chain: ReturnType<typeof chainOf>, from: number, to: number) =>
  readLogs(ZeroAddress, chain.provider, { from, to }, UNREAD);

describe("readLogs", () => {
  it("reads every event once and in order, however dense the blocks are", async () => {
    const chain = chainOf((block) => (block % 100 < 20 ? 700 : 0));
    const logs = await read(chain, 7, 406);

    expect(logs).toHaveLength(4 * 20 * 700);
    const places = logs.map(({ block, logIndex }) => block * 1_000 + logIndex);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(chain.asked[0]?.from).toBe(7);
    expect(chain.asked.at(-1)?.to).toBe(406);
  });

  it("never asks for a whole busy history at once", async () => {
    const chain = chainOf(() => 700);
    await read(chain, 1, 300);
    expect(Math.max(...chain.asked.map(({ found }) => found))).toBeLessThan(10_000);
    expect(chain.asked.at(-2)?.found).toBeLessThanOrEqual(5_000);
  });

  it("asks for one block at a time if blocks are fuller than an answer should be", async () => {
    const chain = chainOf(() => 6_000);
    await read(chain, 1, 20);
    expect(chain.asked.at(-1)).toEqual({ from: 20, to: 20, found: 6_000 });
  });

  it("asks for ten thousand blocks at most, and for few ranges of an empty history", async () => {
    const chain = chainOf(() => 0);
    await read(chain, 0, 999_999);
    expect(Math.max(...chain.asked.map(({ from, to }) => to - from + 1))).toBe(10_000);
    expect(chain.asked.length).toBeLessThan(120);
  });

  it("asks in halves for a range that the node refuses, and for no longer one after it", async () => {
    const chain = chainOf(
      () => 1,
      (blocks) => (blocks > 1_000 ? refusal("query exceeds max block range 1000") : null),
    );
    const logs = await read(chain, 1, 20_000);
    expect(logs.map(({ block }) => block)).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 1));
    expect(chain.asked.filter(({ from, to }) => to - from + 1 > 1_000)).toHaveLength(1);
    expect(chain.asked.length).toBeLessThan(45);
  });

  it("gives the node's error if it refuses one block, and at once if it cannot be reached", async () => {
    const refusing = chainOf(
      () => 1,
      () => refusal("archive data is not served"),
    );
    await expect(read(refusing, 1, 100)).rejects.toThrow("archive data is not served");
    expect(refusing.asked.at(-1)).toMatchObject({ from: 1, to: 1 });

    const gone = chainOf(
      () => 1,
      () => makeError("could not connect", "NETWORK_ERROR", { event: "noNetwork" }),
    );
    await expect(read(gone, 1, 100)).rejects.toThrow("could not connect");
    expect(gone.asked).toHaveLength(1);
  });

  it("decodes by the market's ABI, and leaves out what is not in it", async () => {
    const { provider } = chainOf(() => 1);
    const logs = await readLogs(ZeroAddress, provider, { from: 1, to: 1 });
    expect(logs).toEqual([{ name: "Deposited", args: expect.anything(), block: 1, logIndex: 0, tx: ZeroHash }]);
    expect(logs[0]?.args.toObject()).toEqual({ payer: ZeroAddress, account: ZeroAddress, amount: 1n });
    expect(await readLogs(ZeroAddress, provider, { from: 1, to: 1 }, { parseLog: () => null })).toEqual([]);
  });

  it("asks nothing if the range is empty", async () => {
    const chain = chainOf(() => 700);
    expect(await read(chain, 5, 4)).toEqual([]);
    expect(chain.asked).toEqual([]);
  });
});
