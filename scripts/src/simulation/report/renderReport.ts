import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { elements } from "./elements.ts";
import { experimentSection } from "./experimentSection.ts";
import type { Report } from "./Report.ts";
import { runSection } from "./runSection.ts";

const read = (name: string): string => readFileSync(new URL(`page/${name}`, import.meta.url), "utf8");

/**
 * A report as one HTML file that needs nothing else: it opens from disk, and its policy allows no request and no script but its own.
 *
 * @returns The file's text.
 */
export function renderReport(report: Report): string {
  const page = elements(report.title);
  const { document, make } = page;
  const script = read("timeline.js");
  const hash = createHash("sha256").update(script).digest("base64");
  document.head.append(
    make("meta", {
      "http-equiv": "Content-Security-Policy",
      content: `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`,
    }),
    make("style", {}, read("report.css")),
  );
  const data = make("script", { type: "application/json", id: "runs" });
  data.textContent = inlineJson(report.runs.map(({ events }) => ({ decimals: report.tokenDecimals, events })));
  const code = make("script");
  code.textContent = script;
  document.body.append(
    make("h1", {}, report.title),
    make("p", {}, "Made by ", make("code", {}, report.command)),
    ...report.experiments.map((each) => experimentSection(page, each)),
    ...report.runs.map((run, at) => runSection(page, run, at, report.tokenDecimals)),
    data,
    code,
  );
  return document.toString();
}

/** JSON that no HTML parser takes for markup. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
