import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
// The set-up of these tests has built it.
import { EXPLORER_DIST } from "../../tools/buildExplorer.ts";

const MOST_BYTES = 250_000;

/** The files of code that an address of a built page needs before it shows anything, by what they import. */
function firstFiles(entry: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(entry)) return found;
  const code = readFileSync(join(EXPLORER_DIST, "assets", entry), "utf8");
  found.set(entry, code);
  for (const [, name = ""] of code.matchAll(/(?:from|^import|;import)\s*"\.\/([\w.-]+\.js)"/g)) firstFiles(name, found);
  return found;
}

test("the first page needs at most 250 kB of code, gzipped; wallet and plots come later", () => {
  const html = readFileSync(join(EXPLORER_DIST, "index.html"), "utf8");
  const entries = [...html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map(([, name = ""]) => name);
  expect(entries.length).toBeGreaterThan(0);
  const files = new Map(entries.flatMap((entry) => [...firstFiles(entry)]));
  const bytes = [...files.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);
  console.log(`The first page's code: ${bytes} bytes gzipped, in ${files.size} files.`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  const code = [...files.values()].join("");
  // What ethers, the SDK's guard and the library of plots cannot do without.
  for (const late of ["eth_estimateGas", "maxDepositPerDay", "recharts-"]) expect(code).not.toContain(late);
});

test("no script stands in the document itself", () => {
  const html = readFileSync(join(EXPLORER_DIST, "index.html"), "utf8");
  for (const [, attributes = "", body = ""] of html.matchAll(/<script([^>]*)>([^<]*)/g)) {
    expect(attributes).toContain("src=");
    expect(body.trim()).toBe("");
  }
  expect(html).not.toMatch(/\son\w+=|<style/);
});
