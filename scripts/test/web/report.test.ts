import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../../sdk/test/web/findBrowser.ts";
import type { Report } from "../../src/simulation/report/Report.ts";
import { renderReport } from "../../src/simulation/report/renderReport.ts";
import { eventWith, experimentWith, OUTCOME, reportWith, runWith } from "../simulation/reports.ts";

// Each of them calls `stolen()` where it is read as HTML, as an attribute, or as the end of the element that it stands in.
const HOSTILE = [
  "<script>stolen()</script>",
  "</script><script>stolen()</script>",
  "<img src=x onerror=stolen()>",
  "<svg onload=stolen()>",
  '" onmouseover="stolen()" autofocus onfocus="stolen()',
  "' onclick='stolen()",
  "</title><script>stolen()</script>",
  "</style><img src=x onerror=stolen()>",
  "<!--<script>stolen()</script>-->",
  "--><img src=x onerror=stolen()>",
  "javascript:stolen()",
  "<a href=javascript:stolen()>x</a>",
  "<iframe srcdoc='<script>parent.stolen()</script>'>",
  "<math><mi xlink:href='javascript:stolen()'>x</mi></math>",
  "&lt;script&gt;stolen()&lt;/script&gt;",
  "\u2028stolen()//",
  "{{constructor.constructor('stolen()')()}}",
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  folder = await mkdtemp(join(tmpdir(), "surety-report-"));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

type Opened = { page: Page; problems: string[]; requests: string[] };

/** Opens a report from disk, and notes what goes wrong and what is asked of anybody. */
async function open(report: Report, colorScheme: "light" | "dark" = "light"): Promise<Opened> {
  const path = join(folder, "report.html");
  await writeFile(path, renderReport(report));
  const page = await browser.newPage({ colorScheme });
  const opened: Opened = { page, problems: [], requests: [] };
  await page.exposeFunction("stolen", () => opened.problems.push("a stranger's text ran"));
  page.on("pageerror", (error) => opened.problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && opened.problems.push(message.text()));
  page.on("request", (request) => opened.requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return opened;
}

test("a report opens from disk, asks nobody for anything, and shows question, result, plot and figures", async () => {
  const { page, problems, requests } = await open(reportWith());
  expect(await page.locator("h2").allTextContents()).toEqual(["Does a bond help?", "quiet, seed 7"]);
  expect(await page.locator(".finding").textContent()).toBe("It does.");
  expect(await page.locator("figure svg circle").count()).toBe(2);
  expect(await page.locator("tbody tr").first().allTextContents()).toEqual(["none5.00 [-7.71, 17.71]"]);
  expect(await page.locator("dd").allTextContents()).toContain("3.00 = 4.00 − 1.00 − 0.00");
  expect(problems).toEqual([]);
  expect(requests).toEqual([pathToFileURL(join(folder, "report.html")).href]);
  await page.close();
});

test("the timeline shows a market at any step, and one job's whole story", async () => {
  const events = [
    eventWith({}),
    eventWith({ step: 2, job: 2 }),
    eventWith({ step: 3, act: "hire", amount: "2500000", outcome: "Funded" }),
    eventWith({ step: 4, act: "submit", actor: "expert-1", outcome: "Submitted", quality: 0.75 }),
  ];
  const { page, problems } = await open(reportWith({ runs: [runWith(events)] }));
  const status = page.locator(".timeline [role=status]");
  expect(await status.textContent()).toContain("Step 4 of 4: 1 Open, 0 Funded, 1 Submitted");
  await page.locator(".timeline input").fill("3");
  expect(await status.textContent()).toContain("Step 3 of 4: 1 Open, 1 Funded, 0 Submitted");
  expect(await page.locator(".timeline li").allTextContents()).toEqual([
    "step 3 · client-1 · hire · job 1 · 2.50 → Funded",
  ]);
  await page.locator(".timeline rect").first().click();
  expect(await page.locator(".timeline li").allTextContents()).toEqual([
    "step 1 · client-1 · post · job 1 → Open",
    "step 3 · client-1 · hire · job 1 · 2.50 → Funded",
    "step 4 · expert-1 · submit · job 1 · quality 0.75 → Submitted",
  ]);
  expect(problems).toEqual([]);
  await page.close();
});

test("it is light or dark as the reader is", async () => {
  const paper = async (scheme: "light" | "dark"): Promise<string> => {
    const { page } = await open(reportWith(), scheme);
    const colour = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    await page.close();
    return String(colour);
  };
  expect([await paper("light"), await paper("dark")]).toEqual(["rgb(255, 255, 255)", "rgb(22, 24, 28)"]);
});

test("text of strangers stays text wherever it stands", async () => {
  for (const text of HOSTILE) {
    const arm = { label: text, x: text, series: text };
    const experiment = experimentWith({
      question: text,
      axis: text,
      beside: text,
      finding: () => text,
      measures: [{ name: text, unit: text, of: () => 0 }],
      arms: [{ ...arm, scenario: runWith([]).scenario }],
    });
    const outcome = { ...OUTCOME, arms: [{ ...arm, samples: { [text]: [1, 2] } }] };
    const event = eventWith({ actor: text, act: text, amount: text, strategy: text });
    const { page, problems, requests } = await open(
      reportWith({
        title: text,
        command: text,
        experiments: [{ experiment, outcome }],
        runs: [runWith([event], text)],
      }),
    );
    for (const place of ["h1", "code", "h2 >> nth=0", ".finding"]) {
      expect(await page.locator(place).textContent()).toBe(text);
    }
    expect(await page.title()).toBe(text);
    expect(await page.locator(".timeline li").textContent()).toContain(text);
    await page.mouse.move(50, 50);
    expect(await page.locator("script").count()).toBe(2);
    expect(await page.locator("iframe, img, a, math, [onclick], [onload], [onfocus], [onmouseover]").count()).toBe(0);
    expect(problems).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  }
});
