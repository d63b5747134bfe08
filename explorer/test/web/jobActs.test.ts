import { buildFile, buildManifest, createMarket, type Market } from "@surety/sdk";
import { JsonRpcProvider, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { endow } from "../../../scripts/src/runner/endow.ts";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { agree, connect, formOf, goTo } from "./support/actOnPage.ts";
import { ask } from "./support/ask.ts";
import { axeViolations } from "./support/axeViolations.ts";
import { openPage } from "./support/openPage.ts";
import { TestWallet } from "./support/TestWallet.ts";
import { takePicture } from "./support/takePicture.ts";

const { url, rpcUrl, deployment } = inject("stack");
const evaluator = Wallet.createRandom().address;

let browser: Browser;
let node: JsonRpcProvider;
let wallet: TestWallet;
let page: Page;
let problems: string[];
let provider: Market & { account: string };
let jobId: bigint;
let termsHash: string;

beforeAll(async () => {
  browser = await launchBrowser();
  node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  const signer = Wallet.createRandom(node);
  const market = await createMarket({ provider: node, signer, deployment, indexerUrl: url });
  provider = { ...market, account: signer.address };
  wallet = new TestWallet(node);
  for (const account of [signer.address, wallet.account]) await endow(node, account, market.token, "100");
  await (await provider.deposit({ amount: "10" })).wait();
  ({ page, problems } = await openPage(browser, `${url}/account`, { prepare: (fresh) => wallet.install(fresh) }));
  await connect(page);
  await formOf(page, "Deposit").getByLabel("Amount in TUSD").fill("60");
  await formOf(page, "Deposit").getByRole("button", { name: "Deposit" }).click();
  await agree(page, "It lets the market pull up to 60.000000 TUSD");
  await agree(page, "It moves 60.000000 TUSD from the wallet");
  await page.getByText("Deposited 60.00 TUSD.").waitFor();
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
});

const balances = async () => [
  await provider.getAccountBalance(wallet.account),
  await provider.getAccountBalance(provider.account),
];

/** Posts from the page, and bids as the provider: price 20, bond 2. */
async function postAndBid(): Promise<void> {
  await goTo(page, "/post");
  const form = formOf(page, "What is wanted");
  await form.getByLabel("Title").fill("Sum <b>of</b> a column");
  await form.getByLabel("Kind of work").fill("data-extraction");
  await form.getByLabel("What is wanted").fill("Give the sum of the second column.");
  await form.getByLabel("What makes it acceptable").fill("The sum as a decimal number.");
  await form.getByLabel("Evaluator").fill(evaluator);
  await form.getByRole("button", { name: "Post" }).click();
  const shown = await agree(page, `with ${evaluator} as evaluator. No money moves.`);
  expect(shown).toContain("Words of others, or for others to read: terms");
  const said = await page.getByText(/Posted as job \d+\. Confirmed:/).textContent();
  jobId = BigInt(/job (\d+)/.exec(said ?? "")?.[1] ?? 0);
  const job = await provider.index.getJob(jobId);
  expect(job).toMatchObject({ status: "Open", client: wallet.account });
  termsHash = job?.termsHash ?? "";
  const { receipt } = await (
    await provider.bid(await provider.signOffer({ jobId, termsHash, price: "20", bond: "2" }))
  ).wait();
  await provider.index.waitForBlock(receipt.blockNumber);
}

const openJob = () => goTo(page, `/jobs/${deployment.chainId}:${provider.address.toLowerCase()}:${jobId}`);

async function hireFromPage(): Promise<void> {
  await openJob();
  const form = formOf(page, `${provider.account} for 20.00 TUSD`);
  await form.getByRole("button", { name: "Hire" }).click();
  await agree(page, "20.000000 TUSD");
  await page.getByText(`Hired for job ${jobId}. Confirmed:`).waitFor();
  // The page reads the job anew, and then there is nothing left to do for its client.
  await page.getByText("Nothing waits for you here").waitFor();
  expect(await provider.index.getJob(jobId)).toMatchObject({ status: "Funded", provider: provider.account });
}

async function deliver(): Promise<void> {
  const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content: "42", inline: true });
  const manifest = buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] });
  await (await provider.submit({ jobId, manifest })).wait();
}

test("readers without a wallet are asked for one only where a job's client can act", async () => {
  for (const [query, count] of [
    ["status=Open&whoseTurn=anyone", 1],
    ["kind=bonded&status=Completed", 0],
  ] as const) {
    const [job] = (await ask(url, `jobs?${query}`)).data;
    const opened = await openPage(browser, `${url}/jobs/${job.id}`);
    await opened.page.getByRole("region", { name: "Timeline" }).waitFor();
    await opened.page.waitForLoadState("networkidle");
    expect(await opened.page.getByRole("region", { name: "Act on this job" }).count()).toBe(count);
    await opened.page.context().close();
  }
});

test("a job is posted, hired for and accepted from the page, and pays exactly its price", async () => {
  await postAndBid();
  await hireFromPage();
  expect(await balances()).toEqual([40_000_000n, 8_000_000n]);
  await deliver();
  const form = formOf(page, "Accept the delivery");
  await form.getByLabel("Score, 0 to 100").fill("95");
  await form.getByLabel("Tag").fill("on-time");
  await form.getByRole("button", { name: "Accept" }).click();
  await agree(page, "It rates the other party of job");
  await page.getByText("Accepted: the provider got 22.00 TUSD. Confirmed:").waitFor();
  await page.getByText("Nothing waits for you here").waitFor();
  expect(await balances()).toEqual([40_000_000n, 30_000_000n]);
  expect(await provider.index.getJob(jobId)).toMatchObject({ status: "Completed", how: "Paid", clientScore: 95 });
});

test("a delivery is disputed from the page with its stake, and the reason is what was written", async () => {
  await postAndBid();
  await hireFromPage();
  await deliver();
  const form = formOf(page, "Dispute the delivery");
  await form.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await takePicture(page, "job-review");
  await form.getByRole("button", { name: "Dispute" }).click();
  await form.getByText("Say what is wrong with the delivery").waitFor();
  await form.getByLabel("What is wrong").fill("<img src=x onerror=alert(1)> is no sum.");
  await form.getByRole("button", { name: "Dispute" }).click();
  const shown = await agree(page, "puts up a stake of 2.000000 TUSD");
  expect(shown).toContain("<img src=x onerror=alert(1)> is no sum.");
  await page.getByText("Disputed, with a stake of 2.00 TUSD. Confirmed:").waitFor();
  expect(await balances()).toEqual([18_000_000n, 28_000_000n]);
  expect(await provider.index.getJob(jobId)).toMatchObject({
    status: "Disputed",
    stake: 2_000_000n,
    disputeReasonText: "<img src=x onerror=alert(1)> is no sum.",
  });
});

test("what the chain refuses is told before the wallet is asked, with its remedy", async () => {
  await postAndBid();
  await openJob();
  const form = formOf(page, `${provider.account} for 20.00 TUSD`);
  await form.getByRole("button", { name: "Hire" }).waitFor();
  wallet.takeAsked();
  // The provider takes out the money for its bond after the page has read its bid.
  await (await provider.withdraw({ amount: await provider.getAccountBalance(provider.account) })).wait();
  await form.getByRole("button", { name: "Hire" }).click();
  await form.getByRole("alert").getByText("BalanceInsufficient").first().waitFor();
  await form.getByText("Deposit the difference between `asked` and `available`").waitFor();
  expect(wallet.takeAsked()).toEqual([]);
  expect(problems).toEqual([]);
});
