import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../src/simulation/cli.ts", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "surety-simulate-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function simulate(...args: string[]) {
  // In the folder that the command is given from, as for a reader who names none.
  const child = execFile(process.execPath, [CLI, ...args, "--json"], { cwd: folder });
  let stdout = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  const [code] = await once(child, "close");
  return { code, printed: JSON.parse(stdout) };
}

test("a scenario played from the command line leaves report, events and figures, and the real index agrees with chain and agents", async () => {
  const out = join(folder, "out");
  const { code, printed } = await simulate("three-deep", "--out", "out");
  expect(code).toBe(0);
  const { runs, audit, brains } = printed;
  expect(audit).toMatchObject({ differences: [], reconciliation: { differences: [] } });
  expect(audit.compared).toBeGreaterThan(100);
  expect(brains).toEqual({});

  expect((await readdir(out)).sort()).toEqual(["events.jsonl", "metrics.json", "report.html"]);
  expect(JSON.parse(await readFile(join(out, "metrics.json"), "utf8")).runs).toEqual(runs);
  expect(runs).toEqual([expect.objectContaining({ scenario: "three-deep", seed: 1 })]);
  expect(runs[0].conservation.isConserved).toBe(true);
  const lines = (await readFile(join(out, "events.jsonl"), "utf8")).trimEnd().split("\n");
  const events = lines.map((line) => JSON.parse(line));
  expect(events.filter(({ act, outcome }) => act === "post" && outcome === "Open")).toHaveLength(runs[0].posted);
  expect(events[0]).toMatchObject({ scenario: "three-deep", seed: 1, step: 1 });
  expect(await readFile(join(out, "report.html"), "utf8")).toContain("<h1>Surety: three-deep</h1>");
});

test("a large market, here a tiny one, comes out exact in chain and index, with its memory by quarter", async () => {
  const { code, printed } = await simulate("--scale", "--agents", "20", "--jobs", "24");
  expect(code).toBe(0);
  const { agents, memory, metrics, audit } = printed;
  expect(agents).toBe(20);
  expect(metrics.posted).toBe(24);
  expect(memory).toHaveLength(4);
  expect(memory.at(-1)).toBeGreaterThan(50);
  expect(audit).toMatchObject({ differences: [], reconciliation: { differences: [] } });
  const { moneyIn, moneyOut, balances, held, isConserved } = metrics.conservation;
  expect(isConserved).toBe(true);
  expect(BigInt(moneyIn)).toBeGreaterThan(0n);
  expect(audit).toMatchObject({ moneyIn, moneyOut, balances, held });
});
