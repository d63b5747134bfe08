import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type MarkedToken, marked, type Token, type Tokens } from "marked";
import type { ExtractTask, ReleaseFacts, Verdict } from "../types.ts";

/** An installed package stays as it is, so its change log is read once. */
const read = new Map<string, ReleaseFacts[]>();

/** Compares an extraction with the change log's parsed Markdown: headings, list items and links. */
export function checkExtract(task: ExtractTask, answer: unknown): Verdict {
  const releases = releasesOf(task.package);
  const wanted = task.releases.map((release) => releases.find((facts) => facts.release === release));
  if (!Array.isArray(answer) || answer.length !== wanted.length) {
    return { passed: false, finding: `expected facts of ${wanted.length} releases` };
  }
  const wrong = task.releases.filter((_, at) => !isDeepStrictEqual(answer[at], wanted[at]));
  return wrong.length === 0
    ? { passed: true, finding: `facts of all ${wanted.length} releases match the document` }
    : { passed: false, finding: `facts differ for ${wrong.join(", ")}` };
}

/** All releases in the change log of an installed package, newest first, with their facts. */
export function releasesOf(packageName: string): ReleaseFacts[] {
  const known = read.get(packageName) ?? readReleases(packageName);
  read.set(packageName, known);
  return known;
}

function readReleases(packageName: string): ReleaseFacts[] {
  const manifest = findPackageJSON(packageName, import.meta.url) ?? "";
  const tokens = marked.lexer(readFileSync(join(dirname(manifest), "CHANGELOG.md"), "utf8"));
  const releases: ReleaseFacts[] = [];
  let title: { release: string; date: string } | undefined;
  for (const token of tokens as MarkedToken[]) {
    if (token.type === "heading") title = titleOf(token.text);
    if (token.type === "list" && title) {
      const issues = token.items.flatMap((item) => linkTexts(item.tokens)).filter((text) => /^#\d+$/.test(text));
      const numbers = new Set(issues.map((text) => Number(text.slice(1))));
      releases.push({ ...title, entries: token.items.length, issues: [...numbers].sort((a, b) => a - b) });
    }
  }
  return releases;
}

function titleOf(text: string): { release: string; date: string } | undefined {
  const [name = "", date = ""] = text.split(" (");
  const release = name.split("/v")[1];
  return release === undefined ? undefined : { release, date: date.slice(0, 10) };
}

function linkTexts(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) =>
    token.type === "link" ? [(token as Tokens.Link).text] : linkTexts("tokens" in token ? (token.tokens ?? []) : []),
  );
}
