import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import type { ExtractTask, ReleaseFacts, Skill } from "../types.ts";

/**
 * Reads a change log line by line. A novice takes only the first issue of an entry; a journeyman forgets that two entries
 * may cite the same issue.
 */
export function solveExtract(task: ExtractTask, skill: Skill): ReleaseFacts[] {
  const manifest = findPackageJSON(task.package, import.meta.url) ?? "";
  const lines = readFileSync(manifest.replace(/package\.json$/, "CHANGELOG.md"), "utf8").split("\n");
  return task.releases.map((release) => readRelease(lines, release, skill));
}

function readRelease(lines: readonly string[], release: string, skill: Skill): ReleaseFacts {
  const heading = lines.findIndex((line) => line.includes(`/v${release} (`));
  const below = lines.slice(heading + 2);
  const end = below.findIndex((line) => /\/v\d+\.\d+\.\d+ \(/.test(line));
  const entries = (end === -1 ? below : below.slice(0, end)).filter((line) => line.trimStart().startsWith("- "));
  const cited = entries.flatMap((entry) => {
    const inEntry = [...entry.matchAll(/\[#(\d+)\]/g)].map((match) => Number(match[1]));
    return skill === "novice" ? inEntry.slice(0, 1) : inEntry;
  });
  const issues = skill === "journeyman" ? cited : [...new Set(cited)];
  return {
    release,
    date: /\((\d{4}-\d{2}-\d{2})/.exec(lines[heading] ?? "")?.[1] ?? "",
    entries: entries.length,
    issues: issues.sort((a, b) => a - b),
  };
}
