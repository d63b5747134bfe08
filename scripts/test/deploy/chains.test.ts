import chains from "@surety/contracts/chains.json" with { type: "json" };
import multicall3 from "@surety/contracts/multicall3.json" with { type: "json" };
import { getAddress, keccak256, ZeroAddress } from "ethers";
import { expect, test } from "vitest";
import { findChain, NETWORKS } from "../../src/deploy/findChain.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Every text in the table that looks like an address. */
function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return /^0x[0-9a-fA-F]{40}$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test("every address is written with its EIP-55 checksum", () => {
  const addresses = addressesIn(chains);
  expect(addresses).toHaveLength(10);
  expect(addresses.map((address) => getAddress(address))).toEqual(addresses);
});

test("networks and chain ids are each listed once", () => {
  expect(NETWORKS).toEqual(["localhost", "sepolia", "baseSepolia"]);
  expect(NETWORKS.map((network) => findChain(network).chainId)).toEqual([31337, 11155111, 84532]);
});

test("the test token is for the local chain; public chains name a stablecoin, its decimals and its source", () => {
  expect(findChain("localhost").paymentToken).toEqual({ deploy: "TestUSD" });
  for (const network of ["sepolia", "baseSepolia"]) {
    expect(findChain(network).paymentToken).toMatchObject({
      decimals: 6,
      source: expect.stringMatching(/^https:\/\/developers\.circle\.com\//),
    });
  }
});

test("public chains name ERC-8004's canonical registries and their source; what is not canonical anywhere is ours to deploy", () => {
  const own = { deploy: "ValidationRegistry" };
  const named = { source: expect.stringMatching(/^https:\/\/github\.com\/erc-8004\/erc-8004-contracts/) };
  for (const network of ["sepolia", "baseSepolia"]) {
    expect(findChain(network).registries).toEqual({
      identity: { ...named, address: "0x8004A818BFB912233c491871b3d84c89A494BD9e" },
      reputation: { ...named, address: "0x8004B663056A597Dffe9eCcC1965A193B7388713" },
      validation: own,
    });
  }
  expect(findChain("localhost").registries).toEqual({
    identity: { deploy: "IdentityRegistry" },
    reputation: { deploy: "ReputationRegistry" },
    validation: own,
  });
});

test("public chains have long minimum periods, the local chain seconds; nobody takes a fee", () => {
  const fee = { feeBps: 0, feeRecipient: ZeroAddress };
  const seconds = { minReviewPeriod: 1, minRulingPeriod: 1, minMandatePeriod: 1, ...fee };
  const long = { minReviewPeriod: HOUR, minRulingPeriod: DAY, minMandatePeriod: HOUR, ...fee };
  expect(NETWORKS.map((network) => findChain(network).market)).toEqual([seconds, long, long]);
});

test("Multicall3's code is the code of public chains, by its hash", () => {
  expect(keccak256(multicall3.runtimeCode)).toBe(multicall3.codeHash);
});
