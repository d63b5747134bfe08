import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openShells } from "../../support/openShells.ts";
import { type LocalMarket, startMarket } from "../../support/startMarket.ts";
import { MAIN, type Shell } from "../../support/surety.ts";

let local: LocalMarket;
let shell: Shell;
const stranger = () => local.actor(5).address;
const APPROVE = ["account", "approve", "1"];

beforeAll(async () => {
  local = await startMarket(1);
});

afterAll(() => local?.stop());

/** A shell without policy and kill switch. */
function freshShell(): Shell {
  return openShells(local, [local.actor(0).privateKey])[0] as Shell;
}

async function unsent(...args: string[]) {
  const count = () => local.provider.getTransactionCount(local.actor(0).address, "pending");
  const before = await count();
  const { code, stdout, stderr } = await shell.run(...args, "--json");
  expect(stdout).toBe("");
  expect(await count()).toBe(before);
  const { error } = JSON.parse(stderr.slice(stderr.indexOf('{"error"')));
  expect(error.exitCode).toBe(code);
  return { ...error, shown: stderr };
}

/** Runs a command on a terminal of its own and types an answer once it is asked. */
function onTerminal(answer: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = [process.execPath, MAIN, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], { env: shell.env });
  let output = "";
  let isAnswered = false;
  child.stdout.on("data", (data) => {
    output += data;
    if (isAnswered || !output.includes("Sign it?")) return;
    isAnswered = true;
    child.stdin.write(answer);
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

describe("without a policy", () => {
  beforeAll(() => {
    shell = freshShell();
  });

  test("a write explains itself, and without a terminal wants --yes", async () => {
    const error = await unsent(...APPROVE);
    expect(error).toMatchObject({ code: "ConfirmationMissingError", exitCode: 3 });
    expect(error.remedy).toContain("--yes");
    expect(error.shown).toContain("1.000000 TUSD");
  });

  test("so does a signature that is only handed over", async () => {
    const sign = ["offer", "sign", "--price", "1", "--terms-hash", `0x${"ab".repeat(32)}`, "--evaluator", stranger()];
    expect(await unsent(...sign)).toMatchObject({ code: "ConfirmationMissingError", exitCode: 3 });
    expect(await shell.json(...sign)).toMatchObject({ offer: { price: "1000000" } });
  });

  test("with --yes it explains itself on standard error and acts", async () => {
    const { code, stdout, stderr } = await shell.run(...APPROVE, "--yes");
    expect(code).toBe(0);
    expect(stderr).toContain("1.000000 TUSD");
    expect(stdout).toMatch(/amount +1\.00 TUSD/);
  });

  test("the kill switch stops every write until it is turned off, and no read", async () => {
    expect(await shell.json("guard", "stop")).toMatchObject({ isStopped: true });
    expect(await unsent(...APPROVE, "--yes")).toMatchObject({
      code: "GuardRefusedError",
      exitCode: 3,
      values: { rule: "killSwitch" },
    });
    expect(await shell.json("account", "balance")).toMatchObject({ accountBalance: "0.000000" });
    expect(await shell.json("guard", "resume")).toMatchObject({ isStopped: false });
    await shell.json(...APPROVE);
  });

  test("a policy that is named and missing is not taken for none", async () => {
    expect(await unsent(...APPROVE, "--yes", "--policy", "/nowhere/policy.json")).toMatchObject({
      code: "InvalidPolicyError",
      exitCode: 2,
    });
  });
});

describe("with a policy", () => {
  beforeAll(async () => {
    shell = freshShell();
    const limits = ["--max-per-day", "20", "--max-per-transaction", "5", "--approval-above", "2"];
    const { policyFile } = await shell.json("guard", "init", ...limits);
    expect(JSON.parse(readFileSync(policyFile, "utf8"))).toMatchObject({ maxPerDay: "20", market: expect.any(String) });
    await shell.json("account", "deposit", "10");
  });

  test("a second init does not replace it", async () => {
    const limits = ["--max-per-day", "99", "--max-per-transaction", "99", "--approval-above", "99"];
    expect(await unsent("guard", "init", ...limits)).toMatchObject({ code: "FileUnusableError", exitCode: 2 });
  });

  test("its caps hold across commands, --yes or not", async () => {
    expect(await unsent("account", "deposit", "11", "--yes")).toMatchObject({
      code: "GuardRefusedError",
      exitCode: 3,
      values: { rule: "maxDepositPerDay", left: "10.000000 TUSD" },
    });
    const { reservations } = await shell.json("guard", "show");
    expect(reservations).toMatchObject([{ stage: "done", deposit: "10000000" }]);
  });

  test("what it does not name is refused", async () => {
    expect(await unsent("job", "concede", "1", "--yes")).toMatchObject({ exitCode: 4 });
    expect(await unsent("job", "create", "--evaluator", stranger(), "--description", "x", "--yes")).toMatchObject({
      code: "GuardRefusedError",
      values: { rule: "function" },
    });
  });

  test("what it wants a human for is not answered by --yes", async () => {
    expect(await unsent("account", "withdraw", "1", "--to", stranger(), "--yes")).toMatchObject({
      code: "GuardRefusedError",
      exitCode: 3,
      values: { rule: "approval" },
    });
  });
});

// util-linux's `script` gives a terminal.
describe.skipIf(process.platform !== "linux" || !existsSync("/usr/bin/script"))("on a terminal", () => {
  beforeAll(() => {
    shell = freshShell();
  });

  test("no is no", async () => {
    const before = await local.provider.getTransactionCount(local.actor(0).address, "pending");
    const { code, output } = await onTerminal("n\r", ...APPROVE);
    expect(code).toBe(3);
    expect(output).toContain("You said no.");
    expect(await local.provider.getTransactionCount(local.actor(0).address, "pending")).toBe(before);
  });

  test("yes is yes", async () => {
    const { code, output } = await onTerminal("y\r", ...APPROVE);
    expect(code).toBe(0);
    expect(output).toContain("gas used");
  });

  test("Ctrl-C at the question is 130, without a stack", async () => {
    const { code, output } = await onTerminal("\u0003", ...APPROVE);
    expect(code).toBe(130);
    expect(output).toContain("Interrupted.");
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("a policy's question is asked in spite of --yes", async () => {
    const limits = ["--max-per-day", "20", "--max-per-transaction", "5", "--approval-above", "0"];
    await shell.json("guard", "init", ...limits);
    await shell.json("account", "deposit", "1");
    const withdrawal = ["account", "withdraw", "1", "--to", stranger(), "--yes"];
    expect((await onTerminal("n\r", ...withdrawal)).code).toBe(3);
    expect((await onTerminal("y\r", ...withdrawal)).code).toBe(0);
    expect(
      await local.provider.call({
        to: local.deployment.markets[0]?.paymentToken.address ?? "",
        data: `0x70a08231${stranger().slice(2).padStart(64, "0")}`,
      }),
    ).toBe(`0x${1_000_000n.toString(16).padStart(64, "0")}`);
  });
});
