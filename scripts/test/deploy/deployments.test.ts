import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Deployment,
  DeploymentInvalidError,
  DeploymentMissingError,
  getDeployment,
  listDeployments,
} from "@surety/contracts/deployments";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recordsFile } from "../../../contracts/tools/recordsFile.ts";
import { writeRecord } from "../../src/deploy/writeRecord.ts";

const address = `0x${"aB".repeat(20)}`;
const market = {
  address,
  abi: "JobMarket",
  startBlock: 7,
  blockHash: `0x${"1".repeat(64)}`,
  transactionHash: `0x${"2".repeat(64)}`,
  constructorArguments: [address, 1, 1, 1, 0, address],
  paymentToken: { address, symbol: "TUSD", decimals: 6, abi: "TestUSD" },
} as const;
const registry = { address, canonical: false, startBlock: 8 };
const registries = { identity: { ...registry, canonical: true }, reputation: registry, validation: registry };
const record: Deployment = { chainId: 31337, network: "localhost", markets: [market], registries };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "surety-records-"));
  vi.stubEnv("SURETY_DEPLOYMENTS_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("what is written is what is read, and no draft stays behind", async () => {
  const file = await writeRecord(folder, record);
  expect(file).toBe(join(folder, "31337.json"));
  expect(readFileSync(file, "utf8")).toBe(`${JSON.stringify(record, null, 2)}\n`);
  expect(readdirSync(folder)).toEqual(["31337.json"]);
  expect(getDeployment(31337)).toEqual(record);
});

test("a record from before there were registries is one", async () => {
  const { registries: _, ...old } = record;
  await writeRecord(folder, old);
  expect(getDeployment(31337)).toEqual(old);
});

test("records are listed by chain id; other files and a missing folder are no records", async () => {
  await writeRecord(folder, { ...record, chainId: 84532 });
  await writeRecord(folder, record);
  writeFileSync(join(folder, "notes.json"), "{}");
  expect(listDeployments().map(({ chainId }) => chainId)).toEqual([31337, 84532]);
  expect(listDeployments(join(folder, "none"))).toEqual([]);
});

test("pages get the records of public chains, and of no local one", () => {
  const open = { ...record, chainId: 84532 };
  const text = recordsFile([record, open]);
  expect(JSON.parse(text.slice(text.indexOf("= ") + 2, text.lastIndexOf(";")))).toEqual([open]);
});

test("a chain without a record is missing, with the folder that was searched", () => {
  expect(() => getDeployment(5)).toThrow(new DeploymentMissingError(5, folder));
});

describe("a damaged record names its first wrong field", () => {
  const inMarket = (change: object) => ({ ...record, markets: [{ ...market, ...change }] });
  const inToken = (change: object) => inMarket({ paymentToken: { ...market.paymentToken, ...change } });
  const inRegistry = (change: object) => ({
    ...record,
    registries: { ...registries, reputation: { ...registry, ...change } },
  });
  const cases: [field: string, expected: string, content: unknown][] = [
    ["the file", "an object", null],
    ["chainId", "a whole number", { ...record, chainId: "31337" }],
    ["chainId", "31337", { ...record, chainId: 1 }],
    ["network", "a text", { ...record, network: "" }],
    ["markets", "a list", { ...record, markets: {} }],
    ["markets[0]", "an object", { ...record, markets: ["JobMarket"] }],
    ["markets[0].address", "an address", inMarket({ address: "0x12" })],
    ["markets[0].abi", "JobMarket", inMarket({ abi: "Market" })],
    ["markets[0].startBlock", "a whole number", inMarket({ startBlock: -1 })],
    ["markets[0].blockHash", "a block hash", inMarket({ blockHash: undefined })],
    ["markets[0].transactionHash", "a transaction hash", inMarket({ transactionHash: "0x" })],
    ["markets[0].constructorArguments[1]", "a text or a number", inMarket({ constructorArguments: [address, null] })],
    ["markets[0].paymentToken", "an object", inMarket({ paymentToken: address })],
    ["markets[0].paymentToken.symbol", "a text", inToken({ symbol: 1 })],
    ["markets[0].paymentToken.decimals", "a whole number", inToken({ decimals: 6.5 })],
    ["markets[0].paymentToken.abi", "TestUSD or ERC20", inToken({ abi: "USDC" })],
    ["registries", "an object", { ...record, registries: null }],
    ["registries.validation", "an object", { ...record, registries: { ...registries, validation: undefined } }],
    ["registries.reputation.address", "an address", inRegistry({ address: "0x12" })],
    ["registries.reputation.canonical", "true or false", inRegistry({ canonical: "no" })],
    ["registries.reputation.startBlock", "a whole number", inRegistry({ startBlock: 1.5 })],
  ];

  test.each(cases)("%s must be %s", (field, expected, content) => {
    const file = join(folder, "31337.json");
    writeFileSync(file, JSON.stringify(content));
    expect(() => getDeployment(31337)).toThrow(new DeploymentInvalidError(file, field, expected));
  });

  test("half a file is not JSON", () => {
    const file = join(folder, "31337.json");
    writeFileSync(file, JSON.stringify(record).slice(0, 40));
    expect(() => getDeployment(31337)).toThrow(new DeploymentInvalidError(file, "the file", "JSON"));
  });
});

test("a failed write leaves the old record whole", async () => {
  await writeRecord(folder, record);
  // A folder where the draft should go makes the write fail.
  mkdirSync(join(folder, `31337.json.${process.pid}.tmp`));
  await expect(writeRecord(folder, { ...record, network: "other" })).rejects.toMatchObject({ code: "EISDIR" });
  expect(getDeployment(31337)).toEqual(record);
});
