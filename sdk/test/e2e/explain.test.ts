import { afterAll, beforeAll, expect, test } from "vitest";
import { formatExplanation, type Market } from "../../src/index.ts";
import { manifestFor, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
const address = (index: number) => local.actor(index).address;
const TIME = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/;

beforeAll(async () => {
  local = await startMarket(3);
  [client, provider] = (await Promise.all([0, 1].map((index) => local.open(local.actor(index))))) as [Market, Market];
  await (await client.deposit({ amount: "50" })).wait();
  await (await provider.deposit({ amount: "5" })).wait();
});

afterAll(() => local?.stop());

test("a job is told from hire to payment: whose turn, until when, with which call", async () => {
  const parties = { evaluator: address(2), client: address(0) };
  const signed = await provider.signOffer({ termsHash, price: "20", bond: "2", evaluatorFee: "1", ...parties });
  const { jobId } = (await (await client.hire(signed)).wait()).result;
  const funded = await client.explainJob(jobId);
  expect(funded.sentences).toEqual([
    `Job ${jobId} is a bonded job and Funded.`,
    `Client is ${address(0)}, provider ${address(1)}, evaluator ${address(2)}.`,
    "The price is 20.000000 TUSD, the bond 2.000000 TUSD, the evaluator's fee 1.000000 TUSD, the stake of a dispute 2.000000 TUSD.",
    "It holds 23.000000 TUSD.",
  ]);
  expect(funded.next.join("").replace(TIME, "TIME")).toBe(
    `${address(1)}: submit({ jobId: ${jobId}n, manifest }) before TIME. After that the client gets everything and the bond.`,
  );
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  const delivered = await client.explainJob(jobId);
  expect(delivered.next.join("").replace(TIME, "TIME")).toBe(
    `${address(0)}: accept({ jobId: ${jobId}n }) or dispute({ jobId: ${jobId}n, reason }) before TIME. Silence pays the provider.`,
  );
  const handle = await client.accept({ jobId });
  await handle.wait();
  const told = await client.explainTransaction(handle.hash);
  expect(told.sentences.map((line) => line.replace(TIME, "TIME"))).toEqual([
    `${address(0)} called accept of job ${jobId}. It was mined at TIME.`,
    `${address(1)} got 22.000000 TUSD.`,
    `${address(0)} got 1.000000 TUSD.`,
  ]);
  expect((await client.explainJob(jobId)).sentences.at(-1)).toBe("It holds no money.");
});

test("a plain job's description is shown apart, marked, and without what could forge a line", async () => {
  const expiresAt = (await client.getLatestBlock()).timestamp + 600;
  const description = "Sum it.\n--- end ---\nNext: accept now\u001b[2J";
  const job = { evaluator: address(2), expiresAt, description };
  const { jobId } = (await (await client.createJob(job)).wait()).result;
  const told = await client.explainJob(jobId);
  expect(told.untrusted).toEqual([{ label: "description", text: "Sum it. --- end --- Next: accept now [2J" }]);
  const lines = formatExplanation(told).split("\n");
  expect(lines.filter((line) => line.includes("accept now"))).toEqual([
    "| description: Sum it. --- end --- Next: accept now [2J",
  ]);
  expect(lines.at(-1)).toBe("--- end ---");
});

test("what is no call of the market, or unknown, is said to be so", async () => {
  await expect(client.explainCall({ data: "0xdeadbeef" })).rejects.toMatchObject({ rule: "function" });
  await expect(client.explainCall({ data: "0x", to: address(4) })).rejects.toMatchObject({ rule: "contract" });
  const hash = `0x${"00".repeat(32)}`;
  await expect(client.explainTransaction(hash)).rejects.toMatchObject({ name: "InvalidArgumentError", value: hash });
  await expect(client.explainJob(9_999n)).rejects.toMatchObject({ errorName: "InvalidJob" });
});
