/**
 * Takes the pictures of `docs/images` in the middle of a seeded run, and prints how soon each page showed its first content.
 *
 *     pnpm screenshots
 */
import { fileURLToPath } from "node:url";
import { runAgents } from "../../../scripts/src/runner/runAgents.ts";
import type { StepReport } from "../../../scripts/src/runner/runMarket.ts";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { ask } from "./support/ask.ts";
import { openPage } from "./support/openPage.ts";
import { startQuietStack } from "./support/quietStack.ts";

const IMAGES = new URL("../../../docs/images/", import.meta.url);
const PLAN = { seed: 1, agents: 16, jobs: 72 };
/** Steps of the run after which there is something to see; then the first with a dispute. */
const STEPS = 16;

const stack = await startQuietStack();
const browser = await launchBrowser();
try {
  await playUntil(STEPS);
  const first = async (path: string) => (await ask(stack.apiUrl, path)).data[0];
  const job = await first("jobs?status=Disputed");
  const agent = await first("leaderboard");
  const evaluator = await first("evaluators");
  await take("overview", "/", {});
  await take("jobs", "/jobs", {});
  await take("job", `/jobs/${job.id}`, {});
  await take("agent", `/agents/${agent.address}`, { colorScheme: "dark" });
  await take("leaderboard", "/leaderboard", { colorScheme: "dark" });
  await take("evaluator", `/evaluators/${evaluator.address}`, {});
  await take("phone", "/jobs?status=Open", { width: 390 });
} finally {
  await browser.close();
  await stack.stop();
}

/** Lets agents work for so many steps and until a job is disputed, and leaves the market as it is then. */
async function playUntil(steps: number): Promise<void> {
  const ending = new AbortController();
  let step = 0;
  const onStep = ({ world }: StepReport) => {
    step += 1;
    const isDisputed = [...world.jobs.values()].some(({ status }) => status === "Disputed");
    if (step >= steps && isDisputed) ending.abort(new Error("Enough"));
  };
  await runAgents(stack, PLAN, { stateDir: stack.stateDir, signal: ending.signal, onStep }).catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
}

async function take(name: string, path: string, options: Parameters<typeof openPage>[2]): Promise<void> {
  const { page, problems } = await openPage(browser, `${stack.apiUrl}${path}`, options);
  await page.getByText("Live", { exact: true }).waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes("Loading…"));
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await page.screenshot({ path: fileURLToPath(new URL(`explorer-${name}.png`, IMAGES)) });
  console.log(
    `${name}: first content after ${paint?.toFixed(0)} ms${problems.length > 0 ? `, problems: ${problems}` : ""}`,
  );
  await page.context().close();
}
