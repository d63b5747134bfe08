import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { keccak256, ZeroAddress, ZeroHash } from "ethers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LogRelay } from "../../../indexer/test/e2e/support/LogRelay.ts";
import { Postgres } from "../../../indexer/test/faults/support/Postgres.ts";
import { Scene } from "../../../indexer/test/faults/support/Scene.ts";
import { type Place, Supervised } from "../../../indexer/test/faults/support/Supervised.ts";
import { tamper } from "../../../indexer/test/faults/support/tamper.ts";
import { RECONCILE_SCRIPT } from "../../src/stack/projectPaths.ts";

type Summary = {
  contract: string;
  block: number;
  checkedAt: number;
  checked: number;
  differences: number;
  sample: string[];
};

const OPTIONS = ["--reconcile-with", RECONCILE_SCRIPT, "--reconcile-every", "0.2"];

let scene: Scene;
let relay: LogRelay;
let postgres: Postgres;
let place: Place;
let index: Supervised;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
  relay = await playForeign();
  process.env.SURETY_FOREIGN_MARKETS = writeForeign();
  place = { ...(await scene.place(postgres)), options: OPTIONS };
  index = await Supervised.start(place);
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
  await postgres?.stop();
});

/** A contract that emits what one of generation V0 would: a job delivered and paid, and one called off. */
async function playForeign(): Promise<LogRelay> {
  const relay = await LogRelay.deploy(scene.chain.provider, ERC8183_EVENTS.V0);
  const { client, provider, evaluator } = scene.cast;
  for (const id of [1n, 2n]) {
    await relay.emit("JobCreated", id, client.address, ZeroAddress, evaluator.address, 4_000_000_000n, ZeroAddress);
  }
  await relay.emit("ProviderSet", 1n, provider.address);
  await relay.emit("BudgetSet", 1n, 1_000n);
  await relay.emit("JobFunded(uint256,address,uint256)", 1n, client.address, 1_000n);
  await relay.emit("JobSubmitted", 1n, provider.address, ZeroHash);
  await relay.emit("JobCompleted", 1n, evaluator.address, ZeroHash);
  await relay.emit("PaymentReleased", 1n, provider.address, 1_000n);
  await relay.emit("JobRejected", 2n, client.address, ZeroHash);
  return relay;
}

function writeForeign(): string {
  const file = join(scene.folder, "foreign.json");
  const paymentToken = { address: `0x${"cc".repeat(20)}`, symbol: "USDC", decimals: 6 };
  const facts = { chainId: 31337, address: relay.address, generation: "V0", startBlock: 1, source: "this test" };
  writeFileSync(file, JSON.stringify({ markets: [{ ...facts, paymentToken }] }));
  return file;
}

const read = () =>
  JSON.parse(readFileSync(join(place.indexDir, "reconcile.json"), "utf8")) as [Summary, Summary, Summary];
const marketAddress = () => scene.stage.deployed.deployment.markets[0]?.address;

it("finds no difference after a story of every event, and says at which block", async () => {
  const latest = await scene.chain.provider.getBlockNumber();
  await index.until("a summary", async () => read()[0].block === latest);
  const [own, registries, foreign] = read();
  const { checkedAt, checked, ...rest } = own;
  expect(rest).toEqual({ chainId: 31337, contract: marketAddress(), block: latest, differences: 0, sample: [] });
  expect(checkedAt).toBeGreaterThan(1_600_000_000);
  // At least a row of the timeline for every block with a job's event.
  expect(checked).toBeGreaterThan(100);
  // Two agents, one key, a file, two feedback, a response and two validations.
  const identity = await scene.registries.identity.getAddress();
  expect(registries).toMatchObject({ contract: identity, block: latest, checked: 9, differences: 0, sample: [] });
  // Two jobs, nine events and the totals.
  expect(foreign).toMatchObject({ contract: relay.address.toLowerCase(), block: latest, checked: 12, differences: 0 });
  const { status, body } = await index.get("/v1/reconcile");
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(`"differences":0`);
});

it("names each value that is not the chain's", async () => {
  const provider = scene.cast.provider.address;
  const before = await scene.stage.deployed.market.getFunction("accountBalance").staticCall(provider);
  const own = `market = '${marketAddress()?.toLowerCase()}'`;
  const { databaseUrl } = place;
  await tamper(
    databaseUrl,
    `UPDATE surety.account SET balance = balance + 1 WHERE ${own} AND address = '${provider.toLowerCase()}'`,
  );
  await tamper(databaseUrl, "DELETE FROM surety.rating WHERE job_id = 1 AND score = 90");
  await tamper(databaseUrl, "UPDATE surety.bid SET price = price + 1 WHERE job_id = 1 AND is_hired");
  await tamper(databaseUrl, `UPDATE surety.terms SET text = text || ' ' WHERE ${own} AND job_id = 1`);
  await index.until("the differences", async () => read()[0].differences === 5);
  const client = scene.cast.client.address.toLowerCase();
  const [{ sample }] = read();
  expect(sample).toEqual([
    `account ${provider} balance: index ${before + 1n}, chain ${before}`,
    `account ${provider} conserved: index -1, chain 0`,
    `rating 1 ${client}: index missing, chain present`,
    expect.stringMatching(new RegExp(`^bid 1 ${provider.toLowerCase()} \\d+ price: index 1000001, chain 1000000$`)),
    expect.stringMatching(/^terms 0x[0-9a-f]{64} text: index {"kind":"audit","of":"Vault.sol"} , chain {"kind"/),
  ]);
});

it("names each value of a contract of others that its events do not give", async () => {
  const others = `market = '${relay.address.toLowerCase()}'`;
  await tamper(place.databaseUrl, `UPDATE surety.job SET budget = 7, status = 'Funded' WHERE ${others} AND job_id = 1`);
  await tamper(place.databaseUrl, `DELETE FROM surety.job_event WHERE ${others} AND kind = 'JobSubmitted'`);
  await tamper(place.databaseUrl, `UPDATE surety.market SET jobs_completed = 2 WHERE kind = 'erc8183'`);
  await index.until("the differences", async () => read()[2].differences === 4);
  expect(read()[2].sample).toEqual([
    "job 1 budget: index 7, chain 1000",
    "job 1 status: index Funded, chain Completed",
    expect.stringMatching(/^event \d+ 0: index missing, chain present$/),
    `market ${relay.address.toLowerCase()} jobsCompleted: index 2, chain 1`,
  ]);
});

it("names each value that is not the registries'", async () => {
  const { databaseUrl } = place;
  const owner = scene.cast.provider.address.toLowerCase();
  const client = scene.cast.client.address.toLowerCase();
  const hash = keccak256("0x01");
  await tamper(databaseUrl, `UPDATE surety.agent SET owner = '${client}', agent_wallet = NULL WHERE agent_id = 0`);
  await tamper(
    databaseUrl,
    `UPDATE surety.agent SET agent_uri = agent_uri || '/', verified_feedback = 7 WHERE agent_id = 1`,
  );
  await tamper(databaseUrl, "UPDATE surety.agent_metadata SET value = '0x00'");
  await tamper(databaseUrl, "DELETE FROM surety.agent_registration_file");
  await tamper(
    databaseUrl,
    "UPDATE surety.feedback SET is_revoked = false, response_count = 0 WHERE feedback_index = 1",
  );
  await tamper(databaseUrl, "UPDATE surety.feedback SET value_raw = 5, tag1 = 'x' WHERE feedback_index = 2");
  await tamper(databaseUrl, "DELETE FROM surety.feedback_response");
  await tamper(databaseUrl, `UPDATE surety.validation SET response = 100 WHERE request_hash = '${hash}'`);
  await index.until("the differences", async () => read()[1].sample.some((text) => text.startsWith("validation")));
  expect(read()[1].sample).toEqual([
    `agent 0 owner: index ${client}, chain ${owner}`,
    `agent 0 agentWallet: index none, chain ${owner}`,
    "agent 1 agentURI: index https://agent.example/, chain https://agent.example",
    "agent 1 verifiedFeedback: index 7, chain 0",
    expect.stringMatching(/^metadata 0 0x[0-9a-f]{64} value: index 0x00, chain 0x00ff$/),
    "registration file 0: index missing, chain present",
    `feedback 0 ${client} 1 isRevoked: index false, chain true`,
    `feedback 0 ${client} 1 responseCount: index 0, chain 1`,
    `feedback 0 ${client} 2 valueRaw: index 5, chain -5`,
    `feedback 0 ${client} 2 tag1: index x, chain starred`,
    `response 0 ${client} 1 1: index missing, chain present`,
    `validation ${hash} response: index 100, chain 90`,
  ]);
});
