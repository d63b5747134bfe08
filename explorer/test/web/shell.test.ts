import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { axeViolations } from "./support/axeViolations.ts";
import { Cable } from "./support/Cable.ts";
import { type OpenedMarket, openMarket } from "./support/openMarket.ts";
import { openPage } from "./support/openPage.ts";
import { PAGE_PATHS } from "./support/pagePaths.ts";
import { postJob } from "./support/postJob.ts";
import { takePicture } from "./support/takePicture.ts";

const stack = inject("stack");

let browser: Browser;
let opened: OpenedMarket;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openMarket(stack);
});

afterAll(async () => {
  await browser?.close();
  opened?.close();
});

const PAGES: typeof PAGE_PATHS = { ...PAGE_PATHS, "no page": async () => "/nowhere" };
const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"] dd > span`);

test.each(Object.entries(PAGES))("every table, chart and figure on the page %s offers its query", async (_, pathIn) => {
  const { page } = await openPage(browser, `${stack.url}${await pathIn(stack.url)}`);
  await page.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
  const silent = await page.evaluate(() => {
    const shown = document.querySelectorAll("main :is(table, svg, .stats, .facts, .feed, .timeline, .board)");
    return [...shown].flatMap((part) =>
      part.closest(".panel")?.querySelector(".query-trigger") ? [] : part.outerHTML.slice(0, 200),
    );
  });
  expect(silent).toEqual([]);
  await page.context().close();
});

test("a query is opened and closed by keyboard, and answers", async () => {
  const { page } = await openPage(browser, stack.url);
  await page.getByRole("button", { name: "Query of: Totals" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(`curl "${stack.url}/v1/stats"`).waitFor();
  const answer = await page.getByRole("link", { name: "Open the answer" }).getAttribute("href");
  expect(await fetch(answer ?? "").then((response) => response.status)).toBe(200);
  await page.keyboard.press("Escape");
  await page.getByText("Where this comes from").waitFor({ state: "detached" });
  await page.context().close();
});

test("a page is reached by keyboard alone, and its heading takes the focus", async () => {
  const { page } = await openPage(browser, stack.url);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
  await page.getByRole("link", { name: "Leaderboard" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Leaderboard" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Leaderboard");
  expect(await page.title()).toBe("Leaderboard · Surety explorer");
  await page.context().close();
});

test("text cannot become markup or code", async () => {
  const { page } = await openPage(browser, `${stack.url}/state`);
  const refused = await page.evaluate(() => {
    const attempts: (() => void)[] = [
      () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.stolen = true'>"),
      () => document.body.append(Object.assign(document.createElement("script"), { text: "globalThis.stolen = true" })),
      () => setTimeout("globalThis.stolen = true"),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return "done";
      } catch (error) {
        return String(error).replace(/:.*/s, "");
      }
    });
  });
  expect(refused).toEqual(["TypeError", "TypeError", "TypeError"]);
  expect(await page.evaluate(() => "stolen" in globalThis)).toBe(false);
  await page.context().close();
});

test("the page lives: a new job shows without a reload, and after a break what happened meanwhile", async () => {
  const cable = new Cable(stack.url);
  const { page } = await openPage(browser, await cable.connect());
  const resumed: (string | undefined)[] = [];
  page.on("request", async (request) => {
    if (request.url().includes("/v1/events")) resumed.push((await request.allHeaders())["last-event-id"]);
  });
  await page.getByText("Live", { exact: true }).waitFor();
  const before = Number(await figure(page, "Jobs made").textContent());
  const seen = await postJob(opened.market, "While live");
  await page
    .getByRole("link", { name: `Job ${seen}`, exact: true })
    .first()
    .waitFor();
  await figure(page, "Jobs made")
    .getByText(String(before + 1), { exact: true })
    .waitFor();
  await cable.cut();
  await page.getByText("Stale: the stream broke, trying again").waitFor();
  await page.getByRole("link", { name: "Evaluators" }).click();
  await page.getByText("This page could not be loaded.").waitFor();
  await page.getByRole("link", { name: "Overview" }).click();
  expect(await figure(page, "Jobs made").textContent()).toBe(String(before + 1));
  const meanwhile = await postJob(opened.market, "During the break");
  await cable.connect();
  await page.getByText("Live", { exact: true }).waitFor();
  await page
    .getByRole("link", { name: `Job ${meanwhile}`, exact: true })
    .first()
    .waitFor();
  await figure(page, "Jobs made")
    .getByText(String(before + 2), { exact: true })
    .waitFor();
  expect(resumed.at(-1)).toMatch(/^\d+(\.\d+\.[0-9a-f]{16})?$/);
  await page.context().close();
  await cable.cut();
});

test.each(Object.entries(PAGES))(
  "axe finds nothing on the page %s, in light and dark, on desk and phone",
  async (name, pathIn) => {
    const path = await pathIn(stack.url);
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 390],
    ] as const) {
      const { page, problems } = await openPage(browser, `${stack.url}${path}`, { width, colorScheme });
      await page.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await takePicture(page, `${name}-${colorScheme}`);
      await page.context().close();
    }
  },
);
