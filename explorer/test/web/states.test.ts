import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { openPage } from "./support/openPage.ts";
import { PAGE_PATHS } from "./support/pagePaths.ts";

const { url } = inject("stack");
const REFUSAL = { error: { code: "unavailable", message: "The index rests", remedy: "Come back later" } };
/** The index compares itself with its chain once a minute, and has nothing to say of that before. */
const ANSWERED = { timeout: 90_000, interval: 500 };
const PATIENCE = 240_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

const isAsked = ({ pathname }: URL) => /^\/(v1|status)(\/|$)/.test(pathname);
const refuse = (page: Page) =>
  page.route(isAsked, (route) => route.fulfill({ status: 503, headers: { "retry-after": "2" }, json: REFUSAL }));
const keepWaiting = (page: Page) => page.route(isAsked, () => undefined);

async function open(name: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const path = await PAGE_PATHS[name]?.(url);
  const { page } = await openPage(browser, `${url}${path}`, {
    prepare: async (fresh) => void (await prepare?.(fresh)),
  });
  return page;
}

test.each(Object.keys(PAGE_PATHS))(
  "the page %s says that it loads, and what the index refused",
  async (name) => {
    const waiting = await open(name, keepWaiting);
    await waiting.getByRole("main").getByText("Loading…").first().waitFor();
    await waiting.context().close();
    const refused = await open(name, refuse);
    await refused.getByRole("main").getByRole("alert").getByText("The index rests. Come back later.").first().waitFor();
    await refused.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
    await refused.unroute(isAsked);
    const again = refused.getByRole("main").getByRole("button", { name: "Try again" });
    await vi.waitFor(async () => {
      if ((await again.count()) > 0) await again.first().click({ timeout: 1_000 });
      expect(await again.count()).toBe(0);
    }, ANSWERED);
    await refused.context().close();
  },
  PATIENCE,
);

test.each(["overview", "jobs", "job", "agent", "leaderboard", "evaluators", "evaluator", "state"])(
  "the page %s keeps what it showed when the index no longer answers, and says that it is old",
  async (name) => {
    const page = await open(name);
    const main = page.getByRole("main");
    await vi.waitFor(async () => {
      expect(await main.textContent()).not.toContain("Loading…");
      expect(await main.getByRole("alert").count()).toBe(0);
    }, ANSWERED);
    await refuse(page);
    await vi.waitFor(async () => {
      // As when the reader comes back to the page.
      await page.evaluate(() => dispatchEvent(new Event("visibilitychange")));
      const told = await main.getByRole("status").allTextContents();
      expect(told).toContain("This is what the index answered last. The index rests.");
    }, ANSWERED);
    expect(await main.getByRole("alert").count()).toBe(0);
    await page.context().close();
  },
  PATIENCE,
);

test("where there is nothing, pages say so", async () => {
  const nowhere = (page: Page) => page.route("**/v1/stats*", (route) => route.fulfill({ json: { markets: [] } }));
  for (const name of ["overview", "leaderboard", "evaluators"]) {
    const page = await open(name, nowhere);
    await page.getByText("This index covers no market.").waitFor();
    await page.context().close();
  }
  const nothing = (page: Page) =>
    page.route(/\/v1\/(jobs|leaderboard|evaluators|timeline|mandates|pairs)\?/, (route) =>
      route.fulfill({ json: { data: [], next: null } }),
    );
  for (const [name, ...says] of [
    ["overview", "Nothing has happened yet."],
    ["jobs", "No job is like that."],
    ["agent", "It has traded with nobody.", "It lets nobody act for it.", "It acts for nobody."],
    ["leaderboard", "No bonded job has ended yet."],
    ["evaluators", "No job names an evaluator yet."],
    ["evaluator", "None of its newest 0 jobs was disputed."],
  ] as const) {
    const page = await open(name, nothing);
    for (const text of says) await page.getByText(text).waitFor();
    await page.context().close();
  }
});
