import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConfigError } from "../../config/ConfigError.ts";
import { cacheBytes } from "../../config/cacheBytes.ts";
import { chainConfig } from "../../config/chainConfig.ts";
import { contractConfig } from "../../config/contractConfig.ts";
import { indexedChains } from "../../config/indexedChains.ts";
import { marketFacts } from "../../config/marketFacts.ts";
import { stateDirectory } from "../../config/stateDirectory.ts";
import { marketRow, word } from "./support/fixtures.ts";

const address = (digit: string) => `0x${digit.repeat(40)}`;

function deployment(chainId: number, block = 7): Deployment {
  const market = (digit: string, startBlock: number) => ({
    address: address(digit),
    abi: "JobMarket" as const,
    startBlock,
    blockHash: word(2 ** 30 + block).replace("0x0000000000000000", "0xabcdef0123456789"),
    transactionHash: word(3),
    constructorArguments: [address("1"), 3600, 7200, 60, 25, address("2")],
    paymentToken: { address: address("1"), symbol: "TUSD", decimals: 6, abi: "TestUSD" as const },
  });
  return { chainId, network: `net${chainId}`, markets: [market("3", block), market("4", block - 2)] };
}

const local = { deployment: deployment(31337), foreign: [], rpcUrl: "http://local" };
const remote = { deployment: deployment(84532), foreign: [], rpcUrl: "http://remote" };

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "surety-config-test-"));
  vi.stubEnv("SURETY_DEPLOYMENTS_DIR", directory);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

describe("the chains to index", () => {
  it("are those with a record and an RPC", () => {
    for (const { deployment } of [local, remote]) {
      writeFileSync(join(directory, `${deployment.chainId}.json`), JSON.stringify(deployment));
    }
    expect(indexedChains({ PONDER_RPC_URL_84532: "http://remote" })).toEqual([remote]);
    expect(() => indexedChains({})).toThrow(
      new ConfigError(
        "No chain to index: set PONDER_RPC_URL_31337 or PONDER_RPC_URL_84532 to the URL of an RPC of that chain",
      ),
    );
  });

  it("may hold foreign markets alone, or beside ours", () => {
    writeFileSync(join(directory, "84532.json"), JSON.stringify(remote.deployment));
    const market = (chainId: number) => ({
      chainId,
      address: address("5"),
      generation: "V0",
      startBlock: 1,
      paymentToken: { address: address("1"), symbol: "USDC", decimals: 6 },
      source: "a test",
    });
    const table = join(directory, "foreign.json");
    writeFileSync(table, JSON.stringify({ markets: [market(84532), market(56)] }));
    const env = {
      SURETY_FOREIGN_MARKETS: table,
      PONDER_RPC_URL_84532: "http://remote",
      PONDER_RPC_URL_56: "http://bsc",
    };
    expect(indexedChains(env)).toEqual([
      { ...remote, foreign: [market(84532)] },
      { deployment: { chainId: 56, network: "chain56", markets: [] }, foreign: [market(56)], rpcUrl: "http://bsc" },
    ]);
    expect(() => indexedChains({ SURETY_FOREIGN_MARKETS: table })).toThrow("PONDER_RPC_URL_84532 or PONDER_RPC_URL_56");
    const [ours, foreign] = indexedChains(env);
    if (!ours || !foreign) throw new Error("chains are missing");
    expect(stateDirectory([ours, foreign], { SURETY_INDEX_DIR: directory })).toBe(
      join(directory, "84532-abcdef0123456789_56-foreign"),
    );
  });

  it("need a record", () => {
    expect(() => indexedChains({ PONDER_RPC_URL_31337: "http://local" })).toThrow(
      `No deployment record in ${directory}: deploy first, or name another folder in SURETY_DEPLOYMENTS_DIR`,
    );
  });

  it("are read fast only where they are local", () => {
    expect(chainConfig(remote)).toEqual({ id: 84532, rpc: "http://remote" });
    expect(chainConfig(local)).toEqual({
      id: 31337,
      rpc: Array(16).fill("http://local"),
      pollingInterval: 100,
      disableCache: true,
    });
  });

  it("are read from their first market on", () => {
    expect(contractConfig(local)).toEqual({ address: [address("3"), address("4")], startBlock: 5 });
  });
});

describe("the state directory", () => {
  it("is named after the chain's deploy block", () => {
    const env = { SURETY_INDEX_DIR: directory };
    expect(stateDirectory([local], env)).toBe(join(directory, "31337-abcdef0123456789"));
    expect(stateDirectory([local, remote], env)).toBe(join(directory, "31337-abcdef0123456789_84532-abcdef0123456789"));
  });

  it("outlives those of dead local chains, and nothing else", () => {
    const names = ["31337-abcdef0123456789", "31337-0000000000000000", "84532-0000000000000000", "31337-notes", "vite"];
    for (const name of names) mkdirSync(join(directory, name));
    stateDirectory([local], { SURETY_INDEX_DIR: directory });
    expect(readdirSync(directory).sort()).toEqual(names.filter((name) => name !== "31337-0000000000000000").sort());
  });
});

describe("a market before its first event", () => {
  it("is what its record says", () => {
    const [market] = deployment(31337).markets;
    if (!market) throw new Error("no market");
    expect(marketFacts(31337, market)).toEqual(
      marketRow({
        address: `0x${"3".repeat(40)}`,
        paymentToken: `0x${"1".repeat(40)}`,
        feeBps: 25,
        feeRecipient: `0x${"2".repeat(40)}`,
        startBlock: 7n,
        updatedBlock: 7n,
      }),
    );
  });
});

describe("the cache of rows", () => {
  it("is bounded on PostgreSQL, and as wished", () => {
    expect(cacheBytes({ DATABASE_URL: "postgresql://" })).toEqual({ PONDER_CACHE_BYTES: "268435456" });
    expect(cacheBytes({ DATABASE_URL: "postgresql://", PONDER_CACHE_BYTES: "9" })).toEqual({ PONDER_CACHE_BYTES: "9" });
    expect(cacheBytes({})).toEqual({});
  });
});
