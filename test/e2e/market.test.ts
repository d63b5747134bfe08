import { buildFile, buildManifest, buildTerms, ContractRevertError, hashTerms, parseAmount } from "@surety/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reconcile } from "../../scripts/src/reconcile/reconcile.ts";
import { type Stack, startStack } from "../../scripts/src/stack/startStack.ts";
import { openMarkets, type Parties } from "./support/openMarkets.ts";
import { temporaryFolder } from "./support/temporaryFolder.ts";

const stateDir = temporaryFolder();
const terms = buildTerms({
  title: "Sum",
  kind: "arithmetic",
  description: "Add 20 and 22.",
  acceptance: { method: "exact-match", description: "The sum in decimal digits." },
});
const PERIODS = { deliveryPeriod: 1_000, reviewPeriod: 1_000, rulingPeriod: 1_000 };
const units = (amount: string): bigint => parseAmount(amount, 6);

let stack: Stack;
let at: Parties<"client" | "provider" | "evaluator">;

beforeAll(async () => {
  stack = await startStack({ stateDir });
  at = await openMarkets(stack, ["client", "provider", "evaluator"]);
  await (await at.client.deposit({ amount: "50" })).wait();
  await (await at.provider.deposit({ amount: "10" })).wait();
});
afterAll(() => stack.stop());

/** Posts, bids and hires: price 10, bond 2, evaluator's fee 0.50. */
async function hire(): Promise<bigint> {
  const { timestamp } = await at.client.getLatestBlock();
  const evaluator = at.evaluator.account;
  const posting = await at.client.post({ evaluator, terms, expiresAt: timestamp + 3_600 });
  const { jobId } = (await posting.wait()).result;
  const price = { price: "10", bond: "2", evaluatorFee: "0.50" };
  const offer = await at.provider.signOffer({ jobId, termsHash: hashTerms(terms), ...price, ...PERIODS });
  const { receipt } = await (await at.provider.bid(offer)).wait();
  await at.client.index.waitForBlock(receipt.blockNumber);
  const [bid] = (await at.client.index.listBids(jobId)).items;
  if (bid === undefined) throw new Error("The bid is not in the index.");
  await (await at.client.hire(bid)).wait();
  return jobId;
}

async function submit(jobId: bigint, answer: string): Promise<void> {
  const file = buildFile({ name: "answer.txt", mediaType: "text/plain", content: answer, inline: true });
  const manifest = buildManifest({ jobId, termsHash: hashTerms(terms), summary: "The sum.", files: [file] });
  await (await at.provider.submit({ jobId, manifest })).wait();
}

/** Account balances on the chain and in the index, which must be equal. */
async function balances(): Promise<{ client: bigint; provider: bigint; evaluator: bigint }> {
  const { number } = await at.client.getLatestBlock();
  await at.client.index.waitForBlock(number);
  const read = async (name: "client" | "provider" | "evaluator") => {
    const balance = await at.client.getAccountBalance(at[name].account);
    expect((await at.client.index.getAccount(at[name].account))?.balance ?? 0n).toBe(balance);
    return balance;
  };
  return { client: await read("client"), provider: await read("provider"), evaluator: await read("evaluator") };
}

describe("over chain, index and SDK", () => {
  it("good work is hired, delivered and paid", async () => {
    const jobId = await hire();
    expect(await balances()).toEqual({ client: units("39.50"), provider: units("8"), evaluator: 0n });
    await submit(jobId, "42");
    await (await at.client.accept({ jobId, rating: { score: 90 } })).wait();
    expect(await balances()).toEqual({ client: units("40"), provider: units("20"), evaluator: 0n });
    expect(await at.client.index.getJob(jobId)).toMatchObject({ status: "Completed", how: "Paid", clientScore: 90 });
  });

  it("a no-show refunds its client, with the bond", async () => {
    const jobId = await hire();
    const early = await at.client.claimRefund({ jobId }).catch((error: unknown) => error);
    expect(early).toBeInstanceOf(ContractRevertError);
    expect(early).toMatchObject({ errorName: "JobDeadlineAhead", args: { jobId } });
    expect(String(early)).toMatch(/Wait until/);
    await at.chain.send("evm_increaseTime", [PERIODS.deliveryPeriod]);
    await at.chain.send("evm_mine", []);
    await (await at.client.claimRefund({ jobId })).wait();
    expect(await balances()).toEqual({ client: units("42"), provider: units("18"), evaluator: 0n });
    expect(await at.client.index.getJob(jobId)).toMatchObject({
      status: "Expired",
      how: "Refunded",
      submittedAt: null,
    });
  });

  it("junk is disputed and ruled against, which costs its bond and pays the evaluator", async () => {
    const jobId = await hire();
    await submit(jobId, "about forty");
    await (await at.client.dispute({ jobId, reason: "No number." })).wait();
    expect(await balances()).toEqual({ client: units("29.50"), provider: units("16"), evaluator: 0n });
    await (await at.evaluator.resolve({ jobId, share: 0, reason: "no number" })).wait();
    expect(await balances()).toEqual({ client: units("43.50"), provider: units("16"), evaluator: units("0.50") });
    expect(await at.client.index.getJob(jobId)).toMatchObject({
      status: "Rejected",
      how: "Ruled",
      share: 0,
      disputeReasonText: "No number.",
    });
  });

  it("agree in every job, account and total, and the market holds exactly what it owes", async () => {
    const { rpcUrl, apiUrl: indexerUrl, deployment } = stack;
    const result = await reconcile({ rpcUrl, indexerUrl, deployment });
    expect(result).toMatchObject({ jobs: 3, accounts: 3, differences: [] });
    expect(await at.client.getWalletBalance(at.client.address)).toBe(units("60"));
    expect(await at.client.index.getMarket()).toMatchObject({
      jobsCreated: 3,
      jobsCompleted: 1,
      jobsRejected: 1,
      jobsExpired: 1,
      volume: units("10"),
      evaluatorFees: units("0.50"),
      balancesHeld: units("60"),
    });
  });
});

describe("a second, different chain on the same machine and state", () => {
  it("shows nothing of the first", async () => {
    const ports = { rpcPort: Number(new URL(stack.rpcUrl).port), apiPort: Number(new URL(stack.apiUrl).port) };
    const { blockHash } = stack.deployment.markets[0] ?? {};
    await stack.stop();
    stack = await startStack({ stateDir, ...ports });
    expect(stack.deployment.markets[0]?.blockHash).not.toBe(blockHash);
    const second = await openMarkets(stack, ["client"]);
    const { index } = second.client;
    expect((await index.listJobs()).items).toEqual([]);
    expect((await index.listAccounts()).items).toEqual([]);
    expect((await index.listJobEvents()).items).toEqual([]);
    await (await second.client.deposit({ amount: "1" })).wait();
    const { rpcUrl, apiUrl: indexerUrl, deployment } = stack;
    expect(await reconcile({ rpcUrl, indexerUrl, deployment })).toMatchObject({
      jobs: 0,
      accounts: 1,
      differences: [],
    });
  });
});
