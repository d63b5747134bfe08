import { JsonRpcProvider, parseUnits } from "ethers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { ask } from "./support/ask.ts";
import { figuresOf } from "./support/figuresOf.ts";
import { hireJob } from "./support/hireJob.ts";
import { type OpenedMarket, openMarket } from "./support/openMarket.ts";
import { openPage } from "./support/openPage.ts";

// What the contracts say, read by their own functions and compared with the words on the pages: neither REST nor the pages' code has a part in it.
const stack = inject("stack");
const SAMPLE = 4;

let browser: Browser;
let node: JsonRpcProvider;
let opened: OpenedMarket;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openMarket(stack);
  const { rpcUrl, deployment } = stack;
  node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  await opened.market.index.waitForBlock(await hireJob(node, deployment));
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
  opened?.close();
});

/** The figures of one part of a page, by name, once it has them. */
async function read(path: string, part: string): Promise<Map<string, string>> {
  const { page, problems } = await openPage(browser, `${stack.url}${path}`);
  await page.getByRole("region", { name: part, exact: true }).locator("[data-figure]").first().waitFor();
  const figures = await figuresOf(page, part);
  expect(problems).toEqual([]);
  await page.context().close();
  return new Map(figures.map(({ name, value }) => [name, value]));
}

/** Token units of an amount as a page shows it: `1 234.50 TUSD`. */
function unitsOf(shown: string | undefined): bigint {
  const { symbol, decimals } = opened.market.token;
  expect(shown).toMatch(new RegExp(` ${symbol}$`));
  return parseUnits(shown?.replace(` ${symbol}`, "").replaceAll("\u202f", "") ?? "", decimals);
}

test("the overview shows all the money that the market's contract holds, and every job that it made", async () => {
  const { market } = opened;
  const totals = await read("/", "Totals");
  const parts = ["In escrow", "In bonds and stakes", "In account balances"];
  const shown = parts.map((name) => unitsOf(totals.get(name)));
  for (const part of shown) expect(part).toBeGreaterThan(0n);
  expect(shown.reduce((sum, part) => sum + part)).toBe(await market.getWalletBalance(market.address));
  const last = Number(totals.get("Jobs made"));
  expect((await market.getJob(BigInt(last))).client).not.toBe("");
  await expect(market.getJob(BigInt(last + 1))).rejects.toMatchObject({ errorName: "InvalidJob" });
});

test("agents' pages show the balances and records of the contract", async () => {
  const { market } = opened;
  const leaders = (await ask(stack.url, "leaderboard")).data.slice(0, SAMPLE);
  expect(leaders).toHaveLength(SAMPLE);
  for (const { address } of leaders) {
    const { completed, rejected, expired } = await market.getRecord(address);
    const ended = Number(completed + rejected + expired);
    const money = await read(`/agents/${address}`, "Money");
    expect(unitsOf(money.get("Account balance"))).toBe(await market.getAccountBalance(address));
    const provider = await read(`/agents/${address}`, "As provider");
    const share = (part: bigint) => `${((100 * Number(part)) / ended).toFixed(1)} % of ${ended}`;
    expect(provider.get("Completed")).toBe(share(completed));
    expect(provider.get("Rejected")).toBe(share(rejected));
    expect(provider.get("Not delivered")).toBe(share(expired));
  }
});

test("evaluators' pages show the rulings of the contract", async () => {
  const evaluators = (await ask(stack.url, "evaluators")).data;
  expect(evaluators.length).toBeGreaterThan(0);
  for (const { address } of evaluators) {
    const { ruled } = await opened.market.getRecord(address);
    expect((await read(`/evaluators/${address}`, "Record")).get("Rulings")).toBe(String(ruled));
  }
});

test("jobs' pages show the budgets of the contract", async () => {
  const jobs = (await ask(stack.url, "jobs?kind=bonded&limit=100")).data.slice(0, SAMPLE);
  expect(jobs).toHaveLength(SAMPLE);
  for (const { id, jobId } of jobs) {
    const { budget } = await opened.market.getJob(BigInt(jobId));
    expect(unitsOf((await read(`/jobs/${id}`, "Agreed")).get("Budget"))).toBe(budget);
  }
});
