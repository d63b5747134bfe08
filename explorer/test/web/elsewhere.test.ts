import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { ask } from "./support/ask.ts";
import { figuresOf } from "./support/figuresOf.ts";
import { openPage } from "./support/openPage.ts";

const EXPLORER = fileURLToPath(new URL("../..", import.meta.url));
/** Path that the other server gives the page out under. */
const BASE = "/market/";

const stack = inject("stack");

let browser: Browser;
let outDir: string;
let server: PreviewServer;
let origin: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "surety-elsewhere-"));
  const env = { NODE_ENV: "production", SURETY_INDEX_URL: stack.url, SURETY_EXPLORER_BASE: BASE };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const settings = { root: EXPLORER, logLevel: "warn", build: { outDir, emptyOutDir: true } } as const;
  try {
    await build(settings);
    // Without the proxy to the index that it would take over from `vite.config.ts`.
    server = await preview({ ...settings, preview: { host: "127.0.0.1", port: 0, proxy: {} } });
  } finally {
    vi.unstubAllEnvs();
  }
  origin = new URL(server.resolvedUrls?.local[0] ?? "").origin;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
});

test("static files under another server's path show the index that they were built for, live, and deep links open", async () => {
  expect(origin).not.toBe(new URL(stack.url).origin);
  const { page, problems } = await openPage(browser, `${origin}${BASE}`);
  await page.getByText("Live", { exact: true }).waitFor();
  await page.getByRole("region", { name: "Totals", exact: true }).locator("[data-figure]").first().waitFor();
  const made = (await figuresOf(page, "Totals")).find(({ name }) => name === "Jobs made");
  expect(made?.value).toBe(String((await ask(stack.url, "stats")).markets[0].jobsCreated));

  await page.getByRole("link", { name: "Leaderboard" }).click();
  await page.getByRole("heading", { level: 1, name: "Leaderboard" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${BASE}leaderboard`);

  const [job] = (await ask(stack.url, "jobs?kind=bonded")).data;
  await page.goto(`${origin}${BASE}jobs/${job.id}`);
  await page.getByRole("region", { name: "Agreed", exact: true }).locator("[data-figure]").first().waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});
