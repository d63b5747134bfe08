import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openShells } from "../../support/openShells.ts";
import { type LocalMarket, startMarket } from "../../support/startMarket.ts";
import { MAIN, openShell, type Shell } from "../../support/surety.ts";

let local: LocalMarket;
let shell: Shell;

beforeEach(async () => {
  local = await startMarket(1);
  [shell] = openShells(local, [local.actor(0).privateKey]) as [Shell];
  await local.provider.send("evm_setAutomine", [false]);
});

afterEach(() => local?.stop());

async function sendAndWait() {
  const running = shell.start("account", "approve", "1", "--yes");
  const [, hash] = await running.said(/Transaction (0x[0-9a-f]{64}) is sent; waiting until it is mined/);
  return { ...running, hash: String(hash) };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s in a wait ends it with %i, the transaction's hash and no stack", async (signal, code) => {
  const { child, ended, hash } = await sendAndWait();
  child.kill(signal);
  const end = await ended;
  expect(end).toMatchObject({ code, stdout: "" });
  expect(end.stderr).toContain(`Interrupted.\nTransaction ${hash} was sent and may still be mined`);
  expect(end.stderr).not.toMatch(/^\s+at /m);
});

test("a node that is killed in a wait is an unreachable node, and the transaction is named", async () => {
  const { ended, hash } = await sendAndWait();
  await local.stop();
  const end = await ended;
  expect(end).toMatchObject({ code: 5, stdout: "" });
  expect(end.stderr).toContain("does not answer");
  expect(end.stderr).toContain(`Transaction ${hash} was sent before.`);
  expect(end.stderr).not.toMatch(/^\s+at /m);
});

test("what is not mined in time ends with 7 and may still be mined", async () => {
  const { code, stdout, stderr } = await shell.run("account", "approve", "1", "--yes", "--json", "--timeout", "1");
  expect([code, stdout]).toEqual([7, ""]);
  const { error } = JSON.parse(stderr);
  expect(error).toMatchObject({
    code: "TransactionTimeoutError",
    transaction: expect.stringMatching(/^0x[0-9a-f]{64}$/),
  });
  await local.provider.send("evm_mine", []);
  expect((await local.provider.getTransactionReceipt(error.transaction))?.status).toBe(1);
});

test("results go to standard output, progress to standard error, and neither has colours in a pipe", async () => {
  const { child, ended, hash } = await sendAndWait();
  await local.provider.send("evm_mine", []);
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(0);
  expect(child.exitCode).toBe(0);
  expect(stdout).toContain(hash);
  expect(stderr).toContain("waiting until it is mined");
  expect(stdout + stderr).not.toContain("\u001b");
});

test("a reader that leaves is no failure", async () => {
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-c", `"${process.execPath}" "${MAIN}" completion bash | head -n 1; echo "\${PIPESTATUS[0]}"`],
    { env: openShell().env },
  );
  expect(stdout).toBe("# bash completion for surety\n0\n");
});

test("NO_COLOR wins over a terminal that has colours", async () => {
  const coloured = openShell({ FORCE_COLOR: "1" });
  expect((await coloured.run("config", "show")).stdout).toContain("\u001b[1m");
  const plain = openShell({ NO_COLOR: "1" });
  expect((await plain.run("config", "show")).stdout).not.toContain("\u001b");
});
