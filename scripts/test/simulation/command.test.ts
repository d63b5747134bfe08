import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MemoryByQuarter } from "../../src/simulation/command/MemoryByQuarter.ts";
import { parseSimulateOptions } from "../../src/simulation/command/options.ts";
import { scaleScenario } from "../../src/simulation/command/scaleScenario.ts";
import { experiments } from "../../src/simulation/gallery/experiments.ts";
import { scenarios } from "../../src/simulation/gallery/scenarios.ts";

const CLI = fileURLToPath(new URL("../../src/simulation/cli.ts", import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("pnpm simulate", () => {
  it("lists every scenario and experiment, for readers and for machines", () => {
    const { status, stdout } = run("--list");
    expect(status).toBe(0);
    for (const { name, about } of scenarios) expect(stdout).toContain(`  ${name}: ${about}`);
    for (const { id, question } of experiments) expect(stdout).toContain(`  ${id}: ${question}`);
    const listed = JSON.parse(run("--list", "--json").stdout);
    expect(listed.scenarios).toEqual(scenarios);
    expect(listed.experiments.map(({ id }: { id: string }) => id)).toEqual(experiments.map(({ id }) => id));
  });

  it.each([
    [["nowhere\u001b[2J"], 'There is no scenario or experiment "nowhere [2J". Name one of: bond, diligence, '],
    [[], "Name a scenario or an experiment; --list shows all."],
    [["bond", "--seeds", "5-1"], "Pass seeds from 0 to 2147483647, as in 5, 1-5 or 1,4,9; 1000 at most."],
    [["bond", "--seeds", "1,x"], "Pass seeds from 0 to 2147483647"],
    [["bond", "--seeds", "1-2000"], "1000 at most"],
    [["bond", "--brain", "judge=http://127.0.0.1:1/v1"], "Pass a role and the base of an API"],
    [["bond", "--brain", "client=file:///etc/passwd"], "Pass a role and the base of an API"],
    [["bond", "--scale"], "--scale plays a market of its own: name no scenario."],
    [["--scale", "--seeds", "1,2"], "--scale plays one run: pass one seed."],
    [["--scale", "--no-index"], "--no-index does not go with --scale."],
    [["bond", "--jobs", "100"], "--jobs goes with --scale only."],
    [["--scale", "--agents", "19"], "Pass a whole number from 20 to 1000000."],
    [["--scale", "--jobs", "1e9"], "Pass a whole number from 20 to 1000000."],
    [["bond", "--patience", "0"], "Pass a whole number from 1 to 3600."],
    [["bond", "--out", "/dev/null/out"], "The folder /dev/null/out cannot be written to: ENOTDIR"],
  ])("refuses %j with one message, no stack trace and exit code 1", (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("makes a market of exactly so many agents, a tenth of them clients", () => {
    for (const agents of [20, 200, 1_000]) {
      const { populations, jobs } = scaleScenario(agents, 500);
      expect(populations.reduce((sum, { count }) => sum + count, 0)).toBe(agents);
      expect(populations[0]).toMatchObject({ strategy: "client", count: agents / 10 });
      expect(jobs).toBe(500);
    }
  });

  it("averages memory over the blocks of each quarter of a run", () => {
    const memory = new MemoryByQuarter();
    const mebibyte = 2 ** 20;
    for (const [settled, mebibytes] of [
      [0, 10],
      [24, 20],
      [25, 30],
      [99, 50],
      [101, 70],
    ] as const) {
      memory.add({ settled, jobs: 100 }, mebibytes * mebibyte);
    }
    expect(memory.means).toEqual([15, 30, 0, 60]);
  });

  it("reads seeds as numbers and spans, each once, and a brain for each role", () => {
    const { seeds, brain } = parseSimulateOptions([
      ...["bond", "--seeds", "4,1-3,2"],
      ...["--brain", "client=http://127.0.0.1:1/v1", "--brain", "evaluator=https://example.org/v1"],
    ]);
    expect(seeds).toEqual([4, 1, 2, 3]);
    expect([...brain]).toEqual([
      ["client", "http://127.0.0.1:1/v1"],
      ["evaluator", "https://example.org/v1"],
    ]);
  });
});
