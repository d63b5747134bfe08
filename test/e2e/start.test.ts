import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import getPort from "get-port";
import { describe, expect, it } from "vitest";
import { assertPortFree } from "../../scripts/src/stack/ports.ts";
import type { StrategyRow } from "../../scripts/src/summary/Summary.ts";
import { StartedProcess } from "./support/StartedProcess.ts";
import { temporaryFolder } from "./support/temporaryFolder.ts";

const folder = temporaryFolder();
const PLAN = ["--jobs", "10", "--agents", "12", "--seed", "7"];
const place = (state: string) => ["--port", "0", "--rpc-port", "0", "--state", join(folder, state)];
const portOf = (url: string): number => Number(new URL(url).port);

describe("a run", () => {
  it("reconciles, and gives the same story and summary for the same seed", async () => {
    const { code, stdout, stderr } = await new StartedProcess(
      "start.ts",
      ...PLAN,
      ...place("one"),
      "--once",
      "--json",
    ).ended();
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.reconciliation.differences).toEqual([]);
    expect(result.reconciliation.jobs).toBe(result.summary.totals.jobsCreated);
    expect(result.summary.totals.jobsCreated).toBeGreaterThanOrEqual(10);
    expect(result.story).toBe(join(folder, "one", "story.jsonl"));
    expect(result.summary.totals.jobsRejected).toBeGreaterThan(0);
    const { jobsCompleted, jobsRejected, jobsExpired, jobsCreated } = result.summary.totals;
    expect(jobsCompleted + jobsRejected + jobsExpired).toBe(jobsCreated);
    // Everybody registered, and every job but those that nobody was hired for has its feedback, verified by it.
    const { identity, strategies, totals } = result.summary;
    expect(identity).toEqual({ agents: 12, feedback: totals.jobsHired, verified: totals.jobsHired });
    const stars = new Map(strategies.map(({ strategy, stars: mean }: StrategyRow) => [strategy, mean]));
    expect([stars.get("expert"), stars.get("no-show"), stars.get("client")]).toEqual([100, 0, null]);

    const again = new StartedProcess("start.ts", ...PLAN, ...place("two"));
    const [, page = ""] = await again.said(/Watch it at (\S+)/);
    const document = await fetch(`${page}jobs`, { headers: { accept: "text/html" } });
    expect(await document.text()).toContain("<title>Surety explorer</title>");
    const [, apiUrl = "", rpcUrl = ""] = await again.said(/The API is served at (\S+) .* the chain at (\S+)\. Ctrl-C/);
    const story = readFileSync(join(folder, "two", "story.jsonl"));
    expect(story.equals(readFileSync(join(folder, "one", "story.jsonl")))).toBe(true);
    expect(story.length).toBeGreaterThan(1_000);

    const query = JSON.stringify({ query: "{ markets { items { jobsCreated } } }" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${apiUrl}/graphql`, { method: "POST", headers, body: query });
    expect(await answer.json()).toEqual({ data: { markets: { items: [{ jobsCreated }] } } });
    const deployments = ["--deployments", join(folder, "two", "deployments")];
    const where = ["--rpc-url", rpcUrl, "--indexer-url", apiUrl, ...deployments];
    const checked = await new StartedProcess("reconcile/cli.ts", ...where).ended();
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toMatch(/^Index and chain agree: /);
    again.signal("SIGINT");
    const ended = await again.ended();
    expect(ended.code).toBe(0);
    expect(ended.stderr).toBe("");
    expect(ended.stdout).toContain("Seed 7, 12 agents, 10 jobs.");
    expect(ended.stdout).toMatch(/Index and chain agree: \d+ jobs, \d+ accounts and all totals at block \d+\./);
    for (const url of [apiUrl, rpcUrl]) await assertPortFree(portOf(url), "the test");
  });

  it("has a story of whole lines that name job, actor, act, amount and outcome, and nothing of the machine", () => {
    const lines = readFileSync(join(folder, "one", "story.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line))).toEqual(["job", "actor", "act", "amount", "outcome"]);
      expect(line).not.toMatch(/0x|127\.0\.0\.1|\d{10}/);
    }
    const acts = new Set(lines.map((line) => JSON.parse(line).act));
    expect([...acts]).toEqual(expect.arrayContaining(["post", "bid", "hire", "order", "giveFeedback"]));
    const outcomes = new Set(lines.map((line) => JSON.parse(line).outcome));
    expect([...outcomes]).toEqual(expect.arrayContaining(["Funded", "Submitted", "Completed", "Disputed", "Rejected"]));
  });
});

describe("an interrupt before the summary", () => {
  it("ends with 130, and leaves nothing running", async () => {
    const [port, rpcPort] = [await getPort({ host: "127.0.0.1" }), await getPort({ host: "127.0.0.1" })];
    const ports = ["--port", String(port), "--rpc-port", String(rpcPort)];
    const started = new StartedProcess("start.ts", ...PLAN, "--state", join(folder, "three"), ...ports);
    await started.said(/Contracts/);
    started.signal("SIGINT");
    const { code, stderr } = await started.ended();
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    await assertPortFree(port, "the test");
    await assertPortFree(rpcPort, "the test");
  });
});

describe("a reconciliation", () => {
  it("of nothing says so and exits 1", async () => {
    const port = await getPort({ host: "127.0.0.1" });
    const { code, stderr } = await new StartedProcess(
      "reconcile/cli.ts",
      "--rpc-url",
      `http://127.0.0.1:${port}`,
    ).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^The chain's RPC at http://127\\.0\\.0\\.1:${port} does not answer\\. .*\\n$`));
  });
});

describe("bad input", () => {
  it.each([
    [["--jbos", "3"], "error: unknown option '--jbos'"],
    [
      ["--jobs", "many"],
      "error: option '--jobs <number>' argument 'many' is invalid. Pass a whole number from 1 to 2000.",
    ],
    [
      ["--agents", "11"],
      "error: option '--agents <number>' argument '11' is invalid. Pass a whole number from 12 to 96.",
    ],
    [
      ["--seed", "-1"],
      "error: option '--seed <number>' argument '-1' is invalid. Pass a whole number from 0 to 2147483647.",
    ],
    [
      ["--port", "70000"],
      "error: option '--port <number>' argument '70000' is invalid. Pass a whole number from 0 to 65535.",
    ],
    [["now"], "error: too many arguments. Expected 0 arguments but got 1"],
  ])("%j is one message and exit code 1", async (options, message) => {
    const { code, stdout, stderr } = await new StartedProcess(
      "start.ts",
      ...options,
      "--state",
      join(folder, "none"),
    ).ended();
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.split("\n")[0]?.startsWith(message)).toBe(true);
    expect(stderr).not.toContain("    at ");
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("names a taken port and the remedy", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    for (const flag of ["--port", "--rpc-port"]) {
      const { code, stderr } = await new StartedProcess("start.ts", ...place("none"), flag, String(port)).ended();
      expect(code).toBe(1);
      expect(stderr).toMatch(
        new RegExp(`^Port ${port}, wanted for the .*, is taken by another process\\. Stop that process.*\\n$`),
      );
    }
    server.close();
  });

  it("prints its help", async () => {
    const { code, stdout } = await new StartedProcess("start.ts", "--help").ended();
    expect(code).toBe(0);
    for (const flag of ["--jobs", "--agents", "--seed", "--once", "--json", "--port", "--rpc-port", "--state"]) {
      expect(stdout).toContain(flag);
    }
  });
});
