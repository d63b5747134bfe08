import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { openPage } from "./support/openPage.ts";

const { url } = inject("stack");
const JOBS = 10_000;
const PAGE = 100;
/** A window of 900 pixels holds 12 lines, and some are ready beyond its edges. */
const MOST_LINES = 60;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Has the list of jobs answered as the index does where there are ten thousand: the row is the index's own, told so often. */
async function answerMany(page: Page): Promise<void> {
  const { data } = await (await fetch(`${url}/v1/jobs?limit=1`)).json();
  await page.route(`${url}/v1/jobs?*`, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    const rows = Array.from({ length: PAGE }, (_, index) => {
      const jobId = String(JOBS - from - index);
      return { ...data[0], jobId, id: `${data[0].chainId}:${data[0].market}:${jobId}` };
    });
    const next = from + PAGE < JOBS ? String(from + PAGE) : null;
    await route.fulfill({ json: { data: rows, next } });
  });
}

test("ten thousand jobs are read as one scrolls, and only those in sight stand in the document", async () => {
  const { page, problems } = await openPage(browser, `${url}/jobs`, { prepare: answerMany });
  const lines = page.locator(".board > li");
  let most = 0;
  for (let read = PAGE; read < JOBS; read += PAGE) {
    await page.getByText(`${read} jobs read, more follow as you scroll`).waitFor();
    most = Math.max(most, await lines.count());
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  }
  await page.getByText(`${JOBS} jobs read.`).waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator(`.board > li[aria-posinset="${JOBS}"]`).waitFor();
  for (const part of [0.75, 0.5, 0.25, 0]) {
    await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), part);
    await page.locator(`.board > li[aria-posinset="${Math.max(1, Math.round(JOBS * part))}"]`).waitFor();
    most = Math.max(most, await lines.count());
  }
  expect(most).toBeGreaterThan(5);
  expect(most).toBeLessThanOrEqual(MOST_LINES);
  const frames = await page.evaluate(measureFrames);
  const at = (part: number) => frames[Math.floor(part * (frames.length - 1))]?.toFixed(1);
  console.log(`Scrolling ${JOBS} jobs: median frame ${at(0.5)} ms, 95th percentile ${at(0.95)} ms.`);
  expect(problems).toEqual([]);
  await page.context().close();
});

/** Runs in the page: scrolls the whole list up in 200 leaps, and gives the milliseconds of each frame, shortest first. */
async function measureFrames(): Promise<number[]> {
  const leaps = 200;
  const height = document.body.scrollHeight;
  const frames: number[] = [];
  let last = performance.now();
  for (let i = 0; i < leaps; i++) {
    window.scrollTo(0, height * (1 - i / leaps));
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames.sort((a, b) => a - b);
}
