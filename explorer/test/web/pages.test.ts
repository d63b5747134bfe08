import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { reconcile } from "../../../scripts/src/reconcile/reconcile.ts";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import type { Reconcile } from "../../src/data/types.ts";
import { counterpartyGraph } from "../../src/view/counterpartyGraph.ts";
import { leaderRow } from "../../src/view/leaderRow.ts";
import { outcomeFigures, totalFigures } from "../../src/view/marketFigures.ts";
import { moneyFlow } from "../../src/view/moneyFlow.ts";
import { reconcileText } from "../../src/view/reconcileText.ts";
import { clientFigures, evaluatorFigures, moneyFigures, providerFigures } from "../../src/view/recordFigures.ts";
import { showAmount } from "../../src/view/showAmount.ts";
import { titleOf } from "../../src/view/titleOf.ts";
import { ask } from "./support/ask.ts";
import { figuresOf } from "./support/figuresOf.ts";
import { type OpenedMarket, openMarket } from "./support/openMarket.ts";
import { openPage } from "./support/openPage.ts";
import { postJob } from "./support/postJob.ts";

type Figures = readonly { name: string; value: string }[];

/** The index compares itself with its chain once a minute. */
const COMPARED = { timeout: 90_000, interval: 500 };
const OPERATOR = `0x${"0b".repeat(20)}`;

const stack = inject("stack");

let browser: Browser;
let opened: OpenedMarket;
// biome-ignore lint/suspicious/noExplicitAny: as the API says it.
let token: any;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openMarket(stack);
  token = (await ask(stack.url, "stats")).markets[0];
});

afterAll(async () => {
  await browser?.close();
  opened?.close();
});

async function open(path: string): Promise<{ page: Page; close(): Promise<void> }> {
  const { page, problems } = await openPage(browser, `${stack.url}${path}`);
  await page.getByText("Live", { exact: true }).waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
  const close = async () => {
    expect(problems).toEqual([]);
    await page.context().close();
  };
  return { page, close };
}

const plain = (figures: Figures) => figures.map(({ name, value }) => ({ name, value }));
const rowsOf = (page: Page, part: string) =>
  page
    .getByRole("region", { name: part, exact: true })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test("the index that the pages ask agrees with the chain", async () => {
  const { rpcUrl, url: indexerUrl, deployment } = stack;
  const { differences } = await reconcile({ rpcUrl, indexerUrl, deployment });
  expect(differences).toEqual([]);
});

test("the overview shows the totals and outcomes of REST, and draws its days", async () => {
  const { page, close } = await open("/");
  expect(await figuresOf(page, "Totals")).toEqual(plain(totalFigures(token)));
  const { data } = await ask(stack.url, "outcomes");
  expect(data[0].settled).toBeGreaterThan(10);
  expect(await figuresOf(page, "How jobs end")).toEqual(plain(outcomeFigures(data[0])));
  await page.locator(".recharts-bar-rectangle").first().waitFor();
  await page.getByLabel("Charts by").selectOption("hour");
  await page.getByRole("heading", { name: "Jobs per hour" }).waitFor();
  const jobs = page.getByRole("region", { name: "Jobs per hour", exact: true });
  await jobs.getByText("As a table").click();
  const { buckets } = await ask(stack.url, "stats?interval=hour&limit=100");
  const made = await jobs.locator("tbody tr td:nth-child(2)").allTextContents();
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  expect(sum(made.map(Number))).toBe(sum(buckets.map(({ jobsCreated }: { jobsCreated: number }) => jobsCreated)));
  await close();
});

test("the board lists every job with its title, narrows by its address and controls, and finds by text", async () => {
  const { page, close } = await open("/jobs?kind=bonded");
  const { data } = await ask(stack.url, "jobs?kind=bonded&limit=100");
  await page.getByText(`${data.length} jobs read.`).waitFor();
  const { terms } = await ask(stack.url, `jobs/${data[0].id}`);
  const newest = page.locator(".board > li").first();
  expect(await newest.locator(".job-title").textContent()).toBe(titleOf(terms?.text));
  expect(await newest.textContent()).toContain(showAmount(data[0].budget, token));
  await page.getByLabel("Status").selectOption("Rejected");
  const rejected = (await ask(stack.url, "jobs?kind=bonded&status=Rejected&limit=100")).data;
  await page.getByText(`${rejected.length} jobs read.`).waitFor();
  expect(new URL(page.url()).search).toBe("?kind=bonded&status=Rejected");
  await page.getByLabel("Search agents, jobs and terms").fill(data[0].client.slice(0, 12));
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Found" }).getByText("Agent").waitFor();
  await close();
});

test("a job's page tells its story as REST has it", async () => {
  const { data } = await ask(stack.url, "jobs?kind=bonded&status=Rejected");
  const job = await ask(stack.url, `jobs/${data[0].id}`);
  const { page, close } = await open(`/jobs/${job.id}`);
  expect(await page.locator(".timeline > li").count()).toBe(job.events.length);
  expect(await rowsOf(page, "Money flow")).toEqual(
    moneyFlow(job).map(({ from, to, what, units }) => [from, to, what, showAmount(units, token)]),
  );
  const bids = await ask(stack.url, `bids?jobId=${job.jobId}&limit=100`);
  expect(await rowsOf(page, `Bids (${job.bids})`)).toHaveLength(bids.data.length);
  const record = page.getByRole("region", { name: "On record" });
  for (const text of [job.termsHash, job.deliverable, JSON.stringify(JSON.parse(job.terms.text), null, 2)]) {
    expect(await record.textContent()).toContain(text);
  }
  await page.getByText("It has ended").waitFor();
  await close();
});

test("an agent's page shows its record and whom it traded with as REST has them", async () => {
  const agent = (await ask(stack.url, "leaderboard")).data[0];
  const { page, close } = await open(`/agents/${agent.address}`);
  expect(await figuresOf(page, "Money")).toEqual(plain(moneyFigures(agent, token)));
  expect(await figuresOf(page, "As provider")).toEqual(plain(providerFigures(agent, token)));
  expect(await figuresOf(page, "As client")).toEqual(plain(clientFigures(agent)));
  const pairs = [
    ...(await ask(stack.url, `pairs?provider=${agent.address}`)).data,
    ...(await ask(stack.url, `pairs?client=${agent.address}`)).data,
  ];
  const graph = counterpartyGraph(agent.address, pairs, 16);
  expect((await rowsOf(page, "Counterparties")).map(([, , jobs, volume]) => [jobs, volume])).toEqual(
    graph.map(({ jobs, volume }) => [String(jobs), showAmount(volume.toString(), token)]),
  );
  await close();
});

test("a mandate shows what it allows, what is left and that it was revoked", async () => {
  const { market } = opened;
  const { timestamp } = await market.getLatestBlock();
  const terms = {
    operator: OPERATOR,
    maxPerJob: "3",
    maxPerPeriod: "5",
    period: 86_400,
    expiresAt: timestamp + 90_000,
  };
  await postJob(market, "By a principal");
  const { receipt } = await (await market.setMandate({ ...terms, rights: ["post", "hire"] })).wait();
  await market.index.waitForBlock(receipt.blockNumber);
  const { page, close } = await open(`/agents/${market.account}`);
  const given = page.getByRole("region", { name: "Mandates given" });
  expect(await given.getByRole("meter").getAttribute("aria-valuetext")).toBe("0.00 TUSD of 5.00 TUSD put at risk");
  expect(await given.textContent()).toMatch(/standing.*5\.00 TUSD left until.*At most 3\.00 TUSD per job.*post, hire/s);
  await (await market.revokeMandate({ operator: OPERATOR })).wait();
  await given.getByText("revoked").waitFor();
  await close();
});

test("the leaderboard keeps REST's order, each place with its sample and interval", async () => {
  const { page, close } = await open("/leaderboard");
  const { data } = await ask(stack.url, "leaderboard?limit=100");
  const shown = await rowsOf(page, "Providers by rank");
  expect(shown).toHaveLength(data.length);
  for (const [i, agent] of data.entries()) {
    const row = leaderRow(agent, token);
    expect(shown[i]).toEqual([
      String(i + 1),
      `${row.address.slice(0, 6)}…${row.address.slice(-4)}`,
      row.rank,
      String(row.samples),
      row.intervalText,
      row.filteredVolume,
      row.filteredLoss,
      String(row.clients),
    ]);
  }
  await close();
});

test("evaluators are shown with their rulings, alone and side by side", async () => {
  const { data } = await ask(stack.url, "evaluators?limit=100");
  const list = await open("/evaluators");
  const rows = await rowsOf(list.page, "Evaluators by number of rulings");
  expect(rows.map((row) => row.slice(1))).toEqual(
    data.map((agent: never) => evaluatorFigures(agent, token).map(({ value }) => value)),
  );
  await list.close();
  const { page, close } = await open(`/evaluators/${data[0].address}`);
  expect(await figuresOf(page, "Record")).toEqual(plain(evaluatorFigures(data[0], token)));
  const jobs = (await ask(stack.url, `jobs?evaluator=${data[0].address}&limit=100`)).data;
  const disputed = jobs.filter(({ disputedAt }: { disputedAt: string | null }) => disputedAt !== null);
  await page.getByRole("region", { name: "Rulings, as a table" }).waitFor();
  expect(await rowsOf(page, "Rulings, as a table")).toHaveLength(disputed.length);
  await close();
});

test("the state page says how far the index is, what the last comparison found and what it covers", async () => {
  const readComparisons = async () => {
    const { data } = await ask(stack.url, "reconcile");
    expect(data.length).toBeGreaterThan(0);
    return data as Reconcile[];
  };
  await vi.waitFor(readComparisons, COMPARED);
  const { page, close } = await open("/state");
  const compared = page.getByRole("region", { name: "Index and chain compared", exact: true });
  await vi.waitFor(async () => {
    const found = (await readComparisons()).map(reconcileText);
    expect(await compared.locator(".good").allTextContents()).toEqual(found);
  }, COMPARED);
  const status = await fetch(`${stack.url}/status`).then((response) => response.json());
  const [{ block }] = Object.values(status) as { block: { number: number } }[] as [{ block: { number: number } }];
  expect(await page.locator('[data-figure="block"]').textContent()).toBe(String(block.number));
  await page.getByRole("region", { name: "What the index covers", exact: true }).getByText(token.tokenSymbol).waitFor();
  await close();
}, 240_000);
