import { setImmediate } from "node:timers/promises";
import { type Hex, numberToHex, pad, zeroHash } from "viem";
import { beforeEach, describe, expect, it, vi } from "vitest";

// Not among Ponder's exports, but what `patches/` changes: see docs/decisions/0020-ponder-patched.md.
const inside = (file: string) => import(new URL(file, import.meta.resolve("ponder")).href);
const { createRealtimeSync } = await inside("./sync-realtime/index.js");
const { createRpc } = await inside("./rpc/index.js");

const MARKET = pad("0x01", { size: 20 });
const NO_BLOOM = pad("0x", { size: 256 });

/** What a sync says of a block, as far as it matters here. */
type Said = { type: string; block: { number: Hex }; reorgedBlocks?: { number: Hex }[] };
type Block = ReturnType<typeof blockOf>;

const ignore = () => undefined;
const logger = { child: () => logger, trace: ignore, debug: ignore, info: ignore, warn: ignore };
const metrics = { ponder_rpc_request_duration: { observe: ignore }, ponder_rpc_request_error_total: { inc: ignore } };
const common = { logger, metrics, shutdown: { isKilled: false, add: ignore } };
const chain = { id: 1, name: "chain", finalityBlockCount: 30, pollingInterval: 1 };

function blockOf(number: number, branch = 0) {
  const hashOf = (height: number) => pad(numberToHex(height * 16 + branch), { size: 32 });
  return {
    number: numberToHex(number),
    hash: hashOf(number),
    parentHash: number > 1 ? hashOf(number - 1) : zeroHash,
    timestamp: numberToHex(number),
    logsBloom: NO_BLOOM,
    transactions: [],
  };
}

/** Blocks whose logs are not answered before somebody lets them, or fail. */
let held: Map<Hex, Promise<void>>;
let said: string[];
let sync: (block: Block) => Promise<void>;

beforeEach(() => {
  held = new Map();
  said = [];
  const request = async ({ method, params }: { method: string; params: [never] }) => {
    if (method !== "eth_getLogs") return blockOf(Number(params[0]));
    await held.get((params[0] as { blockHash: Hex }).blockHash);
    return [];
  };
  const filter = { type: "log", chainId: 1, sourceId: "JobMarket", address: MARKET, topic0: zeroHash, include: [] };
  const realtime = createRealtimeSync({
    common,
    chain,
    rpc: { request },
    eventCallbacks: [{ filter }],
    syncProgress: { finalized: blockOf(1) },
    childAddresses: new Map(),
  });
  sync = async (block) => {
    for await (const event of realtime.sync(block) as AsyncIterable<Said>) {
      const undone = event.reorgedBlocks?.map(({ number }) => Number(number)) ?? [];
      said.push([event.type, Number(event.block.number), ...undone].join(" "));
    }
  };
});

/** Keeps back the answer to the question for a block's logs; what it gives lets go of it. */
function hold(block: Block): (error?: Error) => void {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  held.set(block.hash, promise);
  return (error) => (error === undefined ? resolve() : reject(error));
}

describe("Ponder's following of a chain", () => {
  it("drops a block whose logs took longer than those of a later one", async () => {
    const release = hold(blockOf(2));
    const slow = sync(blockOf(2));
    await setImmediate();
    held.delete(blockOf(2).hash);
    await sync(blockOf(4));
    release();
    await slow;
    await sync(blockOf(5));
    expect(said).toEqual(["block 2", "block 3", "block 4", "block 5"]);
  });

  it("takes blocks back when the node later names another at their height", async () => {
    await sync(blockOf(2));
    await sync(blockOf(3));
    await sync({ ...blockOf(3, 1), parentHash: blockOf(2).hash });
    expect(said).toEqual(["block 2", "block 3", "reorg 2 3"]);
  });

  it("takes blocks back when the node later names a lower one that was seen", async () => {
    await sync(blockOf(2));
    await sync(blockOf(3));
    await sync(blockOf(2));
    expect(said).toEqual(["block 2", "block 3", "reorg 1 2 3"]);
  });

  it("asks again for a block whose logs were not to be had", async () => {
    const release = hold(blockOf(2));
    const failed = sync(blockOf(2));
    release(new Error("no answer"));
    await failed;
    held.clear();
    await sync(blockOf(2));
    expect(said).toEqual(["block 2"]);
  });

  it("drops the answer to a look that a later look overtook", async () => {
    const looks: ((block: Block) => void)[] = [];
    const request = () => new Promise<Block>((resolve) => looks.push(resolve));
    const rpc = createRpc({ common, chain: { ...chain, rpc: () => ({ request }) } });
    const seen: number[] = [];
    rpc.subscribe({ onBlock: (block: Block) => seen.push(Number(block.number)), onError: expect.unreachable });
    await vi.waitUntil(() => looks.length > 2);
    await rpc.unsubscribe();
    looks[1]?.(blockOf(3));
    await vi.waitUntil(() => seen.includes(3));
    looks[0]?.(blockOf(2));
    looks[2]?.(blockOf(1));
    await vi.waitUntil(() => seen.includes(1));
    expect(seen).toEqual([3, 1]);
  });
});
