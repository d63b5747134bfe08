import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { goTo } from "./support/actOnPage.ts";
import { HOSTILE_BYTES, HOSTILE_TEXTS } from "./support/hostileTexts.ts";
import { openPage } from "./support/openPage.ts";
import { type Strangeness, strangeNodes, watchStrangers } from "./support/watchStrangers.ts";

const { url, deployment, hostile } = inject("stack");
/** Control and format characters, but line breaks: they could disguise what is written. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const market = deployment.markets[0]?.address.toLowerCase();
const jobAt = (jobId: bigint) => `/jobs/${deployment.chainId}:${market}:${jobId}`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Waits until an open page has read what it shows, and gives its text; by then nothing strange may have happened. */
async function settled(page: Page, what: string): Promise<string> {
  await page.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
  expect(await strangeNodes(page), what).toEqual([]);
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text, what).not.toMatch(UNSEEN);
  return text;
}

/** Opens a page at its address, and gives its text. */
async function read(path: string): Promise<string> {
  const { page, seen, problems } = await open(path);
  const text = await settled(page, path);
  expect({ ...seen, problems, at: decodeURIComponent(page.url()) }, path).toEqual({
    requests: [],
    dialogs: [],
    problems: [],
    at: decodeURIComponent(`${url}${path}`),
  });
  await page.context().close();
  return text;
}

async function open(path: string): Promise<{ page: Page; seen: Strangeness; problems: string[] }> {
  let seen: Strangeness = { requests: [], dialogs: [] };
  const opened = await openPage(browser, `${url}${path}`, {
    prepare: async (fresh) => {
      seen = await watchStrangers(fresh, url);
    },
  });
  return { ...opened, seen };
}

/** A text as pages show it: in one line, without characters that cannot be seen. */
const shown = (text: string) => text.replace(UNSEEN, "").replace(/\s+/g, " ").trim().slice(0, 100);

/** What the page of each hostile job says of it; of terms with a title the title. */
const WRITTEN = [
  ...HOSTILE_TEXTS,
  ...HOSTILE_BYTES.map((text) => /"title":"(.*?)"/.exec(text)?.[1] ?? text),
  HOSTILE_TEXTS[0],
  HOSTILE_TEXTS.join(" "),
];

test("hostile terms, deliveries, disputes, rulings and ratings are text on their jobs' pages", async () => {
  const { page, seen, problems } = await open("/jobs");
  const jobs = [...hostile.postings, ...hostile.jobs];
  expect(jobs).toHaveLength(WRITTEN.length);
  for (const [at, jobId] of jobs.entries()) {
    const text = shown(WRITTEN[at] ?? "");
    expect(text).not.toBe("");
    await goTo(page, jobAt(jobId));
    await page.getByRole("heading", { level: 1, name: `Job ${jobId}`, exact: true }).waitFor();
    await page.getByRole("region", { name: "Timeline" }).waitFor();
    expect(await settled(page, text)).toContain(text);
  }
  expect({ ...seen, problems }).toEqual({ requests: [], dialogs: [], problems: [] });
  await page.context().close();
});

test("what a hostile delivery says is told word for word", async () => {
  const text = await read(jobAt(hostile.jobs.at(-1) ?? 0n));
  for (const part of ["globalThis.stolen = 1</script>", "onerror='globalThis.stolen = 2'"])
    expect(text).toContain(part);
});

test("so are they on every page that lists them, and on those of who wrote them", async () => {
  const { client, provider, evaluator } = hostile;
  for (const path of ["/", "/jobs", "/leaderboard", "/evaluators", "/state"]) await read(path);
  for (const account of [client, provider]) await read(`/agents/${account.toLowerCase()}`);
  await read(`/evaluators/${evaluator.toLowerCase()}`);
});

test("a search for markup shows it as text", async () => {
  const wanted = "<img src=x onerror='globalThis.stolen = 2'>";
  expect(await read(`/jobs?q=${encodeURIComponent(wanted)}`)).toContain(wanted);
});

test("an address that names nothing shows what it names as text", async () => {
  for (const path of [
    "jobs/<script>stolen=1</script>",
    "agents/<img src=x onerror=stolen=1>",
    "evaluators/javascript:1",
  ]) {
    const { page, seen } = await open(
      `/${path.split("/", 1)}/${encodeURIComponent(path.slice(path.indexOf("/") + 1))}`,
    );
    await settled(page, path);
    expect(seen).toEqual({ requests: [], dialogs: [] });
    await page.context().close();
  }
});

test("a script that stands in the page is refused by the page's own policy, and by the server's", async () => {
  const { page } = await openPage(browser, url);
  const header = (await fetch(url, { headers: { accept: "text/html" } })).headers.get("content-security-policy") ?? "";
  const meta = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  expect(meta).toMatch(/^default-src 'none'; /);
  expect(meta).not.toMatch(/unsafe|\*|data:|blob:/);
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  await page.context().close();
  // The server gives out a page into which somebody wrote a script, and a picture with one.
  const context = await browser.newContext();
  const changed = await context.newPage();
  await changed.route(`${url}/`, async (route) => {
    const answer = await route.fetch();
    const attack = "<script>globalThis.stolen = 1</script><img src=x onerror='globalThis.stolen = 2'>";
    await route.fulfill({ response: answer, body: (await answer.text()).replace("<noscript>", `${attack}<noscript>`) });
  });
  const violations: string[] = [];
  changed.on("console", (message) => message.text().includes("Content Security Policy") && violations.push("refused"));
  await changed.goto(`${url}/`);
  await changed.getByRole("heading", { level: 1 }).waitFor();
  expect(await changed.evaluate(() => "stolen" in globalThis)).toBe(false);
  expect(violations.length).toBeGreaterThanOrEqual(2);
  await context.close();
});
