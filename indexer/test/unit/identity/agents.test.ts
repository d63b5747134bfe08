import { pad } from "viem";
import { describe, expect, it } from "vitest";
import { AGENT_WALLET_KEY } from "../../../lib/identity/agentWallet.ts";
import { newAgent } from "../../../lib/identity/newAgent.ts";
import { reduceAgent } from "../../../lib/identity/reduceAgent.ts";
import { reduceAgentMetadata } from "../../../lib/identity/reduceAgentMetadata.ts";
import { reduceRegistrationFile } from "../../../lib/identity/reduceRegistrationFile.ts";
import { MARKET, who, word } from "../support/fixtures.ts";
import { FILE, inline, inlineText, PLACE, REGISTRY, said } from "./support.ts";

const registered = (agentURI: string) => said("Registered", { agentId: 0n, agentURI, owner: who(1) });
const read = (uri: string) => reduceRegistrationFile(uri, 0n, PLACE, (market) => (market === MARKET ? 6 : null));

describe("an agent", () => {
  it("starts without wallet and feedback", () => {
    expect(newAgent(registered("ipfs://a\0"))).toEqual({
      chainId: 31337,
      agentId: 0n,
      registry: REGISTRY,
      owner: who(1),
      agentWallet: null,
      agentURI: "ipfs://a\ufffd",
      agentURIType: "ipfs",
      totalFeedback: 0,
      verifiedFeedback: 0,
      starredCount: 0,
      starredSum: 0n,
      validationRequests: 0,
      validationResponses: 0,
      createdBlock: 10n,
      createdAt: 1000n,
      createdTx: word(1),
      updatedAt: 1000n,
      lastActivity: 1000n,
    });
  });

  it("changes owner, URI and wallet", () => {
    const when = { updatedAt: 1000n, lastActivity: 1000n };
    expect(reduceAgent(said("Transfer", { from: who(1), to: who(2), tokenId: 0n }))).toEqual({
      owner: who(2),
      ...when,
    });
    expect(reduceAgent(said("URIUpdated", { agentId: 0n, newURI: "https://x", updatedBy: who(1) }))).toEqual({
      agentURI: "https://x",
      agentURIType: "https",
      ...when,
    });
    const wallet = (metadataValue: `0x${string}`) =>
      reduceAgent(
        said("MetadataSet", {
          agentId: 0n,
          indexedMetadataKey: AGENT_WALLET_KEY,
          metadataKey: "agentWallet",
          metadataValue,
        }),
      ).agentWallet;
    expect(wallet(who(3))).toBe(who(3));
    expect([wallet("0x"), wallet(who(0)), wallet(pad(who(3)))]).toEqual([null, null, null]);
  });

  it("has metadata, by the hash of a key that a stranger chose", () => {
    const args = { agentId: 0n, indexedMetadataKey: word(5), metadataKey: "k\0", metadataValue: "0x6869" } as const;
    expect(reduceAgentMetadata(said("MetadataSet", args))).toEqual({
      chainId: 31337,
      agentId: 0n,
      keyHash: word(5),
      key: "k\ufffd",
      value: "0x6869",
      valueText: "hi",
      updatedAt: 1000n,
      tx: word(1),
    });
  });
});

describe("a registration file", () => {
  it("gives its fields, in agent0's names", () => {
    const services = [
      { name: "MCP", endpoint: "https://mcp", version: "2025-06-18" },
      { name: "MCP", endpoint: "https://second" },
      { name: "A2A", endpoint: "https://a2a", version: "0.3.0" },
      { name: "OASF", endpoint: "https://oasf", version: "0.8.0", skills: ["s1"], domains: ["d1"] },
      { name: "web", endpoint: "https://web" },
      { name: "email", endpoint: "a@b" },
      { name: "ENS", endpoint: "a.eth" },
      { name: "DID", endpoint: "did:x" },
      { name: "surety", endpoint: `eip155:31337:${MARKET}`, skills: ["audit"], price: "2.50" },
    ];
    const registrations = [{ agentId: 0, agentRegistry: `eip155:31337:${REGISTRY.toUpperCase().replace("0X", "0x")}` }];
    const file = { ...FILE, services, active: false, x402Support: true, supportedTrust: ["reputation"], registrations };
    expect(read(inline(file))).toEqual({
      chainId: 31337,
      agentId: 0n,
      problem: null,
      name: "Auditor",
      description: "Reads Solidity",
      image: "",
      active: false,
      x402Support: true,
      supportedTrusts: ["reputation"],
      mcpEndpoint: "https://mcp",
      mcpVersion: "2025-06-18",
      a2aEndpoint: "https://a2a",
      a2aVersion: "0.3.0",
      webEndpoint: "https://web",
      emailEndpoint: "a@b",
      ens: "a.eth",
      did: "did:x",
      oasfEndpoint: "https://oasf",
      oasfVersion: "0.8.0",
      oasfSkills: ["s1"],
      oasfDomains: ["d1"],
      hasOASF: true,
      market: MARKET,
      skills: ["audit"],
      price: 2_500_000n,
      namesAgent: true,
      createdAt: 1000n,
      tx: word(1),
    });
  });

  it("without services is active and offers nothing", () => {
    const row = read(inline(FILE));
    expect(row).toMatchObject({ problem: null, active: true, hasOASF: false, market: null, skills: [], price: null });
    expect(row).toMatchObject({ mcpEndpoint: null, namesAgent: false, supportedTrusts: [] });
  });

  it.each([
    ["of another chain", `eip155:1:${MARKET}`, "1", null, null],
    ["that the index lacks", `eip155:31337:${who(8)}`, "1", null, null],
    ["without a number for a price", `eip155:31337:${MARKET}`, "1e3", MARKET, null],
    ["with more decimals than the token", `eip155:31337:${MARKET}`, "0.0000001", MARKET, null],
    ["for nothing", `eip155:31337:${MARKET}`, "0", MARKET, 0n],
  ])("with a market %s", (_, endpoint, price, market, units) => {
    const services = [{ name: "surety", endpoint, skills: ["audit"], price }];
    expect(read(inline({ ...FILE, services }))).toMatchObject({ market, price: units, problem: null });
  });

  it("that is invalid says why, and nothing else", () => {
    const row = read(inlineText("{"));
    expect(row?.problem).toBe("badJson");
    const { chainId, agentId, problem, createdAt, tx, ...content } = row ?? {};
    expect(Object.values(content).every((value) => value === null)).toBe(true);
  });

  it("elsewhere has no row", () => {
    expect(read("https://agent.example")).toBeNull();
  });

  it("is cut where a stranger exaggerates", () => {
    const many = Array.from({ length: 40 }, () => "s".repeat(200));
    const services = [{ name: "surety", endpoint: `eip155:31337:${MARKET}`, skills: many }];
    const row = read(inline({ ...FILE, name: "n".repeat(300), services, supportedTrust: many }));
    expect([row?.name?.length, row?.skills?.length, row?.skills?.[0]?.length]).toEqual([256, 32, 128]);
    expect(row?.supportedTrusts?.length).toBe(32);
  });
});
