import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "../../src/client/connectProvider.ts";
import { findDeployment } from "../../src/client/findDeployment.ts";

const MARKET = {
  address: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512",
  abi: "JobMarket",
  startBlock: 2,
  blockHash: `0x${"ab".repeat(32)}`,
  paymentToken: { address: "0x5FbDB2315678afecb367f032d93F642f64180aa3", symbol: "TUSD", decimals: 6 },
};

let status = 200;
let answer: unknown;
let asked: (string | undefined)[] = [];
let indexerUrl = "";

/** Stands in for an index. */
const server = createServer((request, response) => {
  asked.push(request.url);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  indexerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function find(chainId: number, url: string | undefined, data: unknown, blockHash = MARKET.blockHash) {
  asked = [];
  status = 200;
  answer = data;
  const provider = { getBlock: async (number: number) => (number === 2 ? { hash: blockHash } : null) };
  return findDeployment({ provider, chainId, origin: "" } as unknown as Connection, url);
}

const listing = (market: unknown) => ({ data: [{ chainId: 31_337, network: "localhost", markets: [market] }] });

test("takes a local chain's market from the index", async () => {
  for (const url of [indexerUrl, `${indexerUrl}/graphql`]) {
    expect(await find(31_337, url, listing(MARKET))).toMatchObject({ chainId: 31_337, markets: [MARKET] });
    expect(asked).toEqual(["/v1/deployments"]);
  }
});

test("takes the registries of agents along, if the index names them", async () => {
  const place = { address: MARKET.address, canonical: false, startBlock: 3 };
  const registries = { identity: place, reputation: place, validation: { ...place, canonical: true } };
  const naming = (named: unknown) => ({ data: [{ ...listing(MARKET).data[0], registries: named }] });
  expect(await find(31_337, indexerUrl, naming(registries))).toMatchObject({ registries });
  for (const none of [null, undefined]) {
    expect((await find(31_337, indexerUrl, naming(none))).registries).toBeUndefined();
  }
  for (const wrong of [{}, [], "no", { ...registries, identity: { ...place, address: "0x12" } }]) {
    const refused = { name: "IndexerUnreachableError", url: indexerUrl };
    await expect(find(31_337, indexerUrl, naming(wrong))).rejects.toMatchObject(refused);
  }
});

test("never asks an index where real money stands", async () => {
  const listed = { data: [{ chainId: 84_532, network: "baseSepolia", markets: [MARKET] }] };
  await expect(find(84_532, indexerUrl, listed)).rejects.toMatchObject({
    name: "DeploymentUnknownError",
    chainId: 84_532,
    remedy: expect.stringContaining("pass `deployment`"),
  });
  expect(asked).toEqual([]);
});

test("says how to name a local chain's market", async () => {
  const unknown = { name: "DeploymentUnknownError", remedy: expect.stringContaining("`indexerUrl`") };
  await expect(find(31_337, undefined, listing(MARKET))).rejects.toMatchObject(unknown);
  await expect(find(31_337, indexerUrl, { data: [] })).rejects.toMatchObject(unknown);
});

test("refuses the market of a chain that was restarted", async () => {
  const missing = { name: "MarketMissingError", chainId: 31_337, address: MARKET.address };
  await expect(find(31_337, indexerUrl, listing(MARKET), `0x${"cd".repeat(32)}`)).rejects.toMatchObject(missing);
  await expect(find(31_337, indexerUrl, listing({ ...MARKET, startBlock: 3 }))).rejects.toMatchObject(missing);
});

test.each([
  ["no list", { hello: 1 }],
  ["text", "no"],
  ["an address cut off", listing({ ...MARKET, address: "0xe7f1" })],
  [
    "a symbol with control characters",
    listing({ ...MARKET, paymentToken: { ...MARKET.paymentToken, symbol: "T\u001b[2J" } }),
  ],
  ["decimals as text", listing({ ...MARKET, paymentToken: { ...MARKET.paymentToken, decimals: "6" } })],
  ["no block", listing({ ...MARKET, startBlock: undefined })],
])("refuses an answer that is none: %s", async (_what, wrong) => {
  await expect(find(31_337, indexerUrl, wrong)).rejects.toMatchObject({
    name: "IndexerUnreachableError",
    url: indexerUrl,
  });
});

test("an index that fails or is not there is unreachable", async () => {
  const failing = find(31_337, indexerUrl, listing(MARKET));
  status = 503;
  await expect(failing).rejects.toMatchObject({ name: "IndexerUnreachableError", status: 503 });
  await expect(find(31_337, "http://127.0.0.1:1", undefined)).rejects.toMatchObject({
    name: "IndexerUnreachableError",
    url: "http://127.0.0.1:1",
    status: 0,
  });
});
