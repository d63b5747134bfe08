import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Deployment } from "@surety/contracts/deployments";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ChainWatch } from "../../../supervisor/ChainWatch.ts";

/** A node of which only ids, heights and hashes matter: the hash of a block is its number and the branch it is on. */
const node = { chainId: 31337, height: 50, branchFrom: 1_000, isBroken: false };

const hashOf = (number: number) => `0x${number >= node.branchFrom ? "b" : "a"}${number}`;

const server = createServer(async (request, response) => {
  const { id, method, params } = JSON.parse(await text(request)) as { id: number; method: string; params: string[] };
  if (node.isBroken) return void response.end("<html>");
  const number = Number(params?.[0]);
  const block = number > node.height ? null : { hash: hashOf(number) };
  const results: Record<string, unknown> = {
    eth_chainId: `0x${node.chainId.toString(16)}`,
    eth_blockNumber: `0x${node.height.toString(16)}`,
    eth_getBlockByNumber: block,
  };
  response.end(JSON.stringify({ jsonrpc: "2.0", id, result: results[method] }));
});

let rpcUrl: string;
let watch: ChainWatch;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(async () => {
  Object.assign(node, { chainId: 31337, height: 50, branchFrom: 1_000, isBroken: false });
  const markets = [{ address: "0xA", startBlock: 7, blockHash: "0xa7" }];
  const deployment = { chainId: 31337, network: "localhost", markets } as unknown as Deployment;
  watch = new ChainWatch({ deployment, foreign: [], rpcUrl: `${rpcUrl}/key` });
  expect(await watch.look()).toEqual({ state: "fits" });
});

describe("a watched node", () => {
  it("fits while it goes on, and while a reorg is no deeper than finality", async () => {
    node.height = 60;
    expect(await watch.look()).toEqual({ state: "fits" });
    Object.assign(node, { height: 35, branchFrom: 31 });
    expect(await watch.look()).toEqual({ state: "fits" });
    node.height = 90;
    expect(await watch.look()).toEqual({ state: "fits" });
    expect(watch.height).toBe(90);
  });

  it("is behind once it is further back than finality, and when it lacks the deployment", async () => {
    node.height = 19;
    expect(await watch.look()).toEqual({ state: "behind", chainId: 31337, height: 19, seen: 50 });
    node.height = 6;
    expect(await watch.look()).toEqual({ state: "behind", chainId: 31337, height: 6, seen: 50 });
    node.height = 51;
    expect(await watch.look()).toEqual({ state: "fits" });
  });

  it("has rewritten history when a block that counted as final is another one", async () => {
    node.branchFrom = 20;
    expect(await watch.look()).toEqual({ state: "rewritten", chainId: 31337, block: 20 });
  });

  it("is another chain when the deploy block is another one", async () => {
    node.branchFrom = 7;
    expect(await watch.look()).toEqual({ state: "otherChain", chainId: 31337, market: "0xA", blockHash: "0xa7" });
  });

  it("is of the wrong id before anything else is asked", async () => {
    Object.assign(node, { chainId: 1, height: 0 });
    expect(await watch.look()).toEqual({ state: "wrongChain", chainId: 31337, actual: 1 });
  });

  it("is silent when it answers what is no JSON-RPC, and is named without the rest of its URL", async () => {
    node.isBroken = true;
    expect(await watch.look()).toEqual({ state: "silent", chainId: 31337, origin: rpcUrl });
  });
});

it("a node never seen with the deployment is another chain, not one that lags", async () => {
  node.height = 3;
  const markets = [{ address: "0xA", startBlock: 7, blockHash: "0xa7" }];
  const deployment = { chainId: 31337, network: "localhost", markets } as unknown as Deployment;
  expect(await new ChainWatch({ deployment, foreign: [], rpcUrl }).look()).toMatchObject({ state: "otherChain" });
});
