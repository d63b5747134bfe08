import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigError } from "../../config/ConfigError.ts";
import { ERC8183_ABIS } from "../../config/foreign/erc8183Abis.ts";
import { foreignContracts } from "../../config/foreign/foreignContracts.ts";
import { foreignFacts } from "../../config/foreign/foreignFacts.ts";
import { foreignMarkets } from "../../config/foreign/foreignMarkets.ts";
import { marketRow, who } from "./support/fixtures.ts";

const directory = mkdtempSync(join(tmpdir(), "surety-foreign-test-"));
const file = join(directory, "foreign.json");
afterAll(() => rmSync(directory, { recursive: true }));

const record = {
  chainId: 8453,
  address: `0x${"AB".repeat(20)}`,
  generation: "V1",
  startBlock: 12,
  paymentToken: { address: who(0xcc), symbol: "USDC", decimals: 6 },
  source: "a test",
};

function read(markets: unknown) {
  writeFileSync(file, JSON.stringify({ markets }));
  return foreignMarkets({ SURETY_FOREIGN_MARKETS: file });
}

describe("the table of foreign markets", () => {
  it("is the committed one unless another is named", () => {
    expect(foreignMarkets({}).every(({ source }) => source.length > 0)).toBe(true);
    expect(read([record])).toEqual([{ ...record, address: `0x${"ab".repeat(20)}` }]);
  });

  it.each([
    ["an unknown generation", { generation: "V9" }, "markets.0.generation"],
    ["no address", { address: "0x12" }, "markets.0.address: must be an address"],
    ["a field too many", { fee: 1 }, "markets.0"],
    [
      "a symbol that no database takes",
      { paymentToken: { ...record.paymentToken, symbol: "U\0" } },
      "markets.0.paymentToken",
    ],
    [
      "a symbol with a lone surrogate",
      { paymentToken: { ...record.paymentToken, symbol: "\ud800" } },
      "markets.0.paymentToken",
    ],
    ["no source", { source: "" }, "markets.0.source"],
  ])("is refused with %s, by file and field", (_, change, message) => {
    expect(() => read([{ ...record, ...change }])).toThrow(`The table of foreign markets ${file} is wrong: ${message}`);
  });

  it("is refused when it lists a contract twice, or is no JSON file", () => {
    expect(() => read([record, record])).toThrow(/lists 0x(ab){20} of chain 8453 twice: remove one/);
    expect(() => foreignMarkets({ SURETY_FOREIGN_MARKETS: join(directory, "none.json") })).toThrow(ConfigError);
  });
});

describe("foreign markets for Ponder", () => {
  const market = (generation: "V0" | "V1", startBlock: number) => ({
    ...record,
    address: who(startBlock),
    generation,
    startBlock,
  });

  it("are one contract per generation, read from the first of them on", () => {
    const chain = (chainId: number, foreign: ReturnType<typeof market>[]) => ({
      deployment: { chainId, network: `net${chainId}`, markets: [] },
      foreign,
      rpcUrl: "http://node",
    });
    const contracts = foreignContracts([chain(1, [market("V0", 9), market("V0", 7)]), chain(2, [market("V1", 5)])]);
    expect(contracts).toEqual({
      ForeignV0: { abi: ERC8183_ABIS.V0, chain: { net1: { address: [who(9), who(7)], startBlock: 7 } } },
      ForeignV1: { abi: ERC8183_ABIS.V1, chain: { net2: { address: [who(5)], startBlock: 5 } } },
    });
    expect(foreignContracts([chain(1, [])])).toEqual({});
  });

  it("begin as what the table says", () => {
    expect(foreignFacts(market("V1", 5))).toEqual(
      marketRow({
        chainId: 8453,
        address: who(5),
        kind: "erc8183",
        generation: "V1",
        paymentToken: who(0xcc),
        tokenSymbol: "USDC",
        feeBps: null,
        feeRecipient: null,
        startBlock: 5n,
        updatedBlock: 5n,
      }),
    );
  });
});
