import { afterEach, beforeEach, expect, test } from "vitest";
import type { Market } from "../../../src/index.ts";
import { manifestFor, terms, termsHash } from "../../support/documents.ts";
import { openShells } from "../../support/openShells.ts";
import { type LocalMarket, startMarket } from "../../support/startMarket.ts";
import type { Shell } from "../../support/surety.ts";

let local: LocalMarket;
let shell: Shell;
let client: Market;
let provider: Market;

beforeEach(async () => {
  local = await startMarket(2);
  [shell] = openShells(local, [local.actor(0).privateKey]) as [Shell];
  [client, provider] = (await Promise.all([0, 1].map((index) => local.open(local.actor(index))))) as [Market, Market];
  await (await client.deposit({ amount: "50" })).wait();
});

afterEach(() => local?.stop());

async function hire(): Promise<bigint> {
  const offer = { termsHash, price: "10", evaluator: local.actor(2).address };
  return (await (await client.hire(await provider.signOffer(offer), { terms })).wait()).result.jobId;
}

test("a job's events come as lines of JSON, each one document, until Ctrl-C ends it with 130", async () => {
  const jobId = await hire();
  const other = await hire();
  const { child, ended, said } = shell.start("watch", `${jobId}`, "--from-block", "0", "--json");
  await said(/"event":"Hired"/);
  await (await provider.submit({ jobId: other, manifest: manifestFor(other) })).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await said(/"event":"JobSubmitted"/);
  child.kill("SIGINT");
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(130);
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: "InterruptedError", exitCode: 130 } });
  const events = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events).toContainEqual(
    expect.objectContaining({
      units: expect.objectContaining({ amounts: "TUSD" }),
      event: "Hired",
      isWithdrawn: false,
      args: expect.objectContaining({ jobId: `${jobId}`, offer: expect.objectContaining({ price: "10.000000" }) }),
    }),
  );
  expect(new Set(events.map(({ args }) => args.jobId))).toEqual(new Set([`${jobId}`]));
});

test("the market's events come as lines for people", async () => {
  const { child, ended, said } = shell.start("watch", "--from-block", "0");
  await said(/Deposited {2}.*amount 50\.00 TUSD/);
  await hire();
  await said(/block \d+ {2}Hired {2}.*price 10\.00 TUSD/);
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 130, stderr: "Interrupted.\nNothing is under way.\n" });
});

test("a node that is killed while it is watched is an unreachable node", async () => {
  const { ended, said } = shell.start("watch", "--from-block", "0", "--timeout", "1");
  await said(/Deposited/);
  await local.stop();
  const { code, stderr } = await ended;
  expect(code).toBe(5);
  expect(stderr).toContain("does not answer");
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("a reader that has seen enough ends it without complaint", async () => {
  const running = shell.start("watch", "--from-block", "0");
  await running.said(/Deposited/);
  running.child.stdout.destroy();
  await hire();
  expect(await running.ended).toMatchObject({ code: 0, stderr: "" });
});

test("a job is waited for until it has one of the statuses, and not for ever", async () => {
  const jobId = await hire();
  const late = await shell.run("job", "wait", `${jobId}`, "Completed", "Disputed", "--timeout", "1", "--json");
  expect(late.code).toBe(7);
  expect(JSON.parse(late.stderr).error).toMatchObject({ code: "JobTimeoutError", values: { actual: "Funded" } });
  const waiting = shell.start("job", "wait", `${jobId}`, "Submitted");
  await waiting.said(/Waiting until job/);
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  const { code, stdout } = await waiting.ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(/status +Submitted/);
});
