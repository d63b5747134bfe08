import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { showAmount } from "../../src/view/showAmount.ts";
import { openPage } from "./support/openPage.ts";

const stack = inject("stack");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test("the overview shows the figures of REST, live, and breaks no rule of its own policy", async () => {
  const { page, problems } = await openPage(browser, stack.url);
  await page.getByText("Live", { exact: true }).waitFor();
  const figure = (name: string) => page.locator(`[data-figure="${name}"] dd > span`).textContent();
  const { markets } = await fetch(`${stack.url}/v1/stats`).then((response) => response.json());
  expect(await figure("Jobs made")).toBe(String(markets[0].jobsCreated));
  expect(await figure("Volume, raw")).toBe(showAmount(markets[0].volume, markets[0]));
  expect(await figure("Volume, filtered")).toBe(showAmount(markets[0].filteredVolume, markets[0]));
  await page.locator(".recharts-bar-rectangle").first().waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

test("each part offers the query that made it, by keyboard too", async () => {
  const { page } = await openPage(browser, stack.url);
  await page.getByRole("button", { name: "Query of: Totals" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(`curl "${stack.url}/v1/stats"`).waitFor();
  const answer = await page.getByRole("link", { name: "Open the answer" }).getAttribute("href");
  expect(await fetch(answer ?? "").then((response) => response.status)).toBe(200);
  await page.keyboard.press("Escape");
  expect(await page.getByText("Where this comes from").count()).toBe(0);
  await page.close();
});

test("a deep link opens its page, where text cannot become markup or code", async () => {
  const { page } = await openPage(browser, `${stack.url}/state`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("State of the index");
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
  await page.close();
});

test.each(["/", "/jobs", "/state"])(
  "axe finds nothing serious on %s, light and dark, wide and narrow",
  async (path) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 390],
    ] as const) {
      const { page } = await openPage(browser, `${stack.url}${path}`, { width, colorScheme });
      await page.getByText("Loading…").first().waitFor({ state: "detached" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.close();
    }
  },
);

test("the board is narrowed by its address, and by its controls", async () => {
  const { page } = await openPage(browser, `${stack.url}/jobs?status=Completed`);
  const { data } = await fetch(`${stack.url}/v1/jobs?status=Completed&limit=100`).then((response) => response.json());
  await page.getByText(`${data.length} jobs read.`).waitFor();
  await page.getByLabel("Status").selectOption("Disputed");
  await page.getByText("No job is like that.").waitFor();
  expect(new URL(page.url()).search).toBe("?status=Disputed");
  await page.close();
});
