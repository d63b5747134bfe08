import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGuard, draftPolicy } from "../../src/index.ts";
import { fileStore, killSwitchFile, readPolicy } from "../../src/node/index.ts";
import { callOf, ME, policy, SceneChain } from "./scene.ts";

const WORKER = fileURLToPath(new URL("./spendWorker.ts", import.meta.url));
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "surety-guard-"));
  path = join(folder, "guard.json");
});

afterEach(() => rm(folder, { recursive: true }));

function startWorker(...args: string[]): ChildProcess {
  return spawn(process.execPath, [WORKER, path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

/** The first line that a worker prints. */
function lineOf(worker: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code} and said nothing`)));
  });
}

const deposit = (chain: SceneChain, amount: bigint) => callOf(chain, "deposit", [ME, amount]);

test("four processes at once pass exactly what the cap allows, not one unit more", async () => {
  const passed = await Promise.all(Array.from({ length: 4 }, () => lineOf(startWorker())));
  expect(passed.reduce((sum, count) => sum + Number(count), 0)).toBe(40);
  const { reservations } = JSON.parse(await readFile(path, "utf8"));
  expect(reservations).toHaveLength(40);
  // No lock and no half-written file is left.
  expect(await readdir(folder)).toEqual(["guard.json"]);
});

test("what a killed process had reserved stays counted", async () => {
  const worker = startWorker("hang");
  expect(await lineOf(worker)).toBe("reserved");
  worker.kill("SIGKILL");
  await new Promise((resolve) => worker.once("exit", resolve));
  const guard = createGuard({ policy: { ...policy, maxDepositPerDay: "1" }, store: fileStore(path) });
  await expect(guard.review(deposit(new SceneChain(), 1n))).rejects.toMatchObject({ rule: "maxDepositPerDay" });
});

describe("a store that cannot be trusted refuses", () => {
  test.each([
    ["empty", ""],
    ["cut off", '{"version":1,"reservations":['],
    ["of another version", '{"version":2,"reservations":[],"jobs":[],"unknownJobs":[],"trip":null}'],
    ["with a field too many", '{"version":1,"reservations":[],"jobs":[],"unknownJobs":[],"trip":null,"x":1}'],
    ["with an amount that is none", '{"version":1,"reservations":[{"id":"a"}],"jobs":[],"unknownJobs":[],"trip":null}'],
  ])("a file %s", async (_, content) => {
    await writeFile(path, content);
    const guard = createGuard({ policy, store: fileStore(path) });
    const refusal = { name: "GuardStoreError", place: path };
    await expect(guard.review(deposit(new SceneChain(), 1n))).rejects.toMatchObject(refusal);
    expect(await readFile(path, "utf8")).toBe(content);
  });

  test("a folder in the file's place, and a folder that is missing", async () => {
    await mkdir(path);
    for (const place of [path, join(folder, "missing", "guard.json")]) {
      const guard = createGuard({ policy, store: fileStore(place) });
      await expect(guard.review(deposit(new SceneChain(), 1n))).rejects.toMatchObject({
        name: "GuardStoreError",
        place,
      });
    }
  });
});

test("the kill switch is a file, whatever is in it, and stops what was already reviewed", async () => {
  const file = join(folder, "STOP");
  const guard = createGuard({ policy, store: fileStore(path), isStopped: killSwitchFile(file) });
  const clearance = await guard.review(deposit(new SceneChain(), 100n));
  await writeFile(file, "");
  await expect(
    clearance.run(
      async () => undefined,
      async () => "signed",
    ),
  ).rejects.toMatchObject({ rule: "killSwitch" });
  await expect(guard.review(deposit(new SceneChain(), 1n))).rejects.toMatchObject({ rule: "killSwitch" });
  await rm(file);
  await guard.review(deposit(new SceneChain(), 1n));
  // What was stopped before its signature counts no longer.
  expect((await guard.inspect()).reservations.map(({ deposit: units }) => units)).toEqual(["1"]);
  const broken = createGuard({ policy, store: fileStore(path), isStopped: killSwitchFile(join(path, "below a file")) });
  await expect(broken.review(deposit(new SceneChain(), 1n))).rejects.toMatchObject({ rule: "killSwitch" });
});

describe("a policy file", () => {
  test("reads back what was drafted", async () => {
    const drafted = draftPolicy(
      { chainId: 31_337, address: policy.market, token: policy.token },
      { maxPerDay: "20", maxPerTransaction: "5.5", approvalAbove: "2" },
    );
    await writeFile(join(folder, "policy.json"), JSON.stringify(drafted));
    expect(await readPolicy(join(folder, "policy.json"))).toEqual(drafted);
  });

  test.each([
    ["that is missing", undefined, /cannot be read/],
    ["that is no JSON", "{", /is no JSON/],
    ["with a misspelt cap", JSON.stringify({ ...policy, maxPerDya: "1" }), /maxPerDya/],
    ["with an amount as a number", JSON.stringify({ ...policy, maxPerDay: 100 }), /maxPerDay must be string/],
    ["with a negative amount", JSON.stringify({ ...policy, maxPerDay: "-1" }), /maxPerDay must match/],
    ["with more decimals than the token", JSON.stringify({ ...policy, maxPerDay: "1.001" }), /does not fit 2 decimals/],
    ["that lacks a cap", JSON.stringify({ ...policy, maxPerDay: undefined }), /required property 'maxPerDay'/],
    ["with an unknown function", JSON.stringify({ ...policy, functions: ["transfer"] }), /functions\/0/],
    ["that lets bundles through", JSON.stringify({ ...policy, functions: ["multicall"] }), /functions\/0/],
    ["with an address of a wrong checksum", JSON.stringify({ ...policy, market: `0x${"aB".repeat(20)}` }), /checksum/],
  ])("%s is refused", async (_, content, message) => {
    const file = join(folder, "policy.json");
    if (content !== undefined) await writeFile(file, content);
    await expect(readPolicy(file)).rejects.toThrow(message);
    await expect(readPolicy(file)).rejects.toMatchObject({ name: "InvalidPolicyError" });
  });
});
