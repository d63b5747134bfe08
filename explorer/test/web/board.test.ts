import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createMarket } from "@surety/sdk";
import { JsonRpcProvider } from "ethers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { EXPLORER_DIST } from "../../tools/buildExplorer.ts";
import { openPage } from "./support/openPage.ts";
import { postMany } from "./support/postMany.ts";
import { type QuietStack, startQuietStack } from "./support/quietStack.ts";

const JOBS = 10_000;
const INDEXING_MS = 240_000;

let browser: Browser;
let stack: QuietStack;
let node: JsonRpcProvider;

beforeAll(async () => {
  browser = await launchBrowser();
  stack = await startQuietStack();
  node = new JsonRpcProvider(stack.rpcUrl, undefined, { cacheTimeout: -1 });
  const signer = await node.getSigner(0);
  const { apiUrl, deployment } = stack;
  const market = await createMarket({ signer, indexerUrl: apiUrl, deployment });
  const block = await postMany(market.address, signer, JOBS);
  await market.index.waitForBlock(block, { timeoutMs: INDEXING_MS });
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
  await stack?.stop();
});

test("ten thousand jobs scroll to the last, with few of them in the document", async () => {
  const { page, problems } = await openPage(browser, `${stack.apiUrl}/jobs`);
  const lines = page.locator(".board > li");
  await page.getByRole("link", { name: `Job ${JOBS}`, exact: true }).waitFor();
  const last = page.getByRole("link", { name: "Job 1", exact: true });
  let most = 0;
  while ((await last.count()) === 0) {
    const read = page.getByText(/jobs read/);
    const before = await read.textContent();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    most = Math.max(most, await lines.count());
    if (before?.includes("more follow")) {
      await page.waitForFunction((text) => document.body.textContent?.includes(text) === false, before);
    }
  }
  await last.waitFor();
  await page.getByText(`${JOBS} jobs read.`).waitFor();
  expect(most).toBeLessThan(60);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("the code that a first page needs is at most 250 kB, charts come after it", async () => {
  const html = readFileSync(join(EXPLORER_DIST, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file);
  const sizes = named.map((file) => gzipSync(readFileSync(join(EXPLORER_DIST, file))).length);
  const total = sizes.reduce((all, size) => all + size, 0);
  console.log(`The first page's code: ${total} bytes gzipped, in ${named.length} files.`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(250_000);
  const code = named.map((file) => readFileSync(join(EXPLORER_DIST, file), "utf8")).join("");
  expect(code).not.toContain("recharts");
});
