import type { Browser, Page } from "playwright-core";

/** An open page, and what went wrong on it: errors of scripts, and what the console called an error. */
export type Opened = { page: Page; problems: string[] };

/** How a page is opened. */
export type OpenOptions = {
  /** Of the window, in pixels. */
  width?: number;
  colorScheme?: "light" | "dark";
  /** What is done with the page before it goes to its address. */
  prepare?: (page: Page) => Promise<void>;
};

/** Opens a page at an address, and waits until its heading is there. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, colorScheme = "light", prepare }: OpenOptions = {},
): Promise<Opened> {
  // axe opens a page of its own in the same context.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await prepare?.(page);
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, problems };
}
