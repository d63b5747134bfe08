import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { terms, termsHash } from "../../support/documents.ts";
import { openShells } from "../../support/openShells.ts";
import { type LocalMarket, startMarket } from "../../support/startMarket.ts";
import type { Shell } from "../../support/surety.ts";

const KEY = `0x${"ab".repeat(32)}`;
let local: LocalMarket;
let client: Shell;
/** An index that has stood still since its first block. */
let stale: Server;
let evaluator: string;
let termsFile: string;

beforeAll(async () => {
  local = await startMarket(2);
  evaluator = local.actor(2).address;
  [client] = openShells(local, [local.actor(0).privateKey]) as [Shell];
  termsFile = join(client.env.HOME ?? "", "terms.json");
  writeFileSync(termsFile, JSON.stringify(terms));
  stale = createServer((_, response) => {
    const status = { local: { id: 31_337, block: { number: 1, timestamp: 1 } } };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { _meta: { status } } }));
  });
  await new Promise<void>((resolve) => stale.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  stale?.close();
  await local?.stop();
});

/** Runs a command that must fail, in both forms, and checks that nothing was sent. */
async function failing(args: string[], env: Record<string, string> = {}) {
  const before = await local.provider.getTransactionCount(local.actor(0).address, "pending");
  const [plain, machine] = await Promise.all([client.with(env).run(...args), client.with(env).run("--json", ...args)]);
  const { error } = JSON.parse(machine.stderr);
  expect(plain.stdout + machine.stdout).toBe("");
  expect(plain.stderr).not.toMatch(/^\s+at /m);
  expect(plain.stderr).toContain(error.remedy);
  expect([plain.code, machine.code]).toEqual([error.exitCode, error.exitCode]);
  expect(await local.provider.getTransactionCount(local.actor(0).address, "pending")).toBe(before);
  return error as { code: string; message: string; remedy: string; exitCode: number; values: Record<string, unknown> };
}

describe("amounts", () => {
  test.each(["1e18", "1,0", "-1", "0x10", "1.5.5", "", " ", "NaN", "1.1234567", "999999999999999999999999999999999"])(
    "%j is refused",
    async (amount) => {
      const error = await failing(["account", "deposit", "--yes", "--", amount]);
      expect(error).toMatchObject({ exitCode: 2, code: expect.stringMatching(/^Invalid(Argument|Amount)Error$/) });
      expect(error.remedy).toContain("plain decimals");
    },
  );
});

describe("keys", () => {
  test.each([["0x12"], ["not a key"], [`${KEY} ${KEY}`], [`0x${"0".repeat(64)}`], [`${KEY}\n${KEY}`]])(
    "a malformed one is refused and not shown: %j",
    async (key) => {
      const error = await failing(["account", "approve", "1", "--yes"], { SURETY_PRIVATE_KEY: key });
      expect(error).toMatchObject({ code: "KeyInvalidError", exitCode: 2 });
      expect(JSON.stringify(error)).not.toContain(key);
    },
  );

  test.each([
    [["--private-key", KEY]],
    [[`--private-key=${KEY}`]],
    [["--key", KEY]],
    [["--mnemonic", KEY]],
    [["--password", KEY]],
  ])("a flag for one is refused, with the reason and without its value: %j", async (flag) => {
    const error = await failing(["account", "approve", "1", "--yes", ...flag]);
    expect(error).toMatchObject({ code: "KeyOnCommandLineError", exitCode: 2 });
    expect(error.message).toContain("other users see command lines");
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  test("an unknown flag does not show its value", async () => {
    const error = await failing(["account", "list", `--privatekey=${KEY}`]);
    expect(error).toMatchObject({ code: "UsageError", exitCode: 2 });
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  test("an account that the keystore does not have", async () => {
    const error = await failing(["account", "approve", "1", "--yes", "--as", "nobody"]);
    expect(error).toMatchObject({ code: "KeyFileInvalidError", exitCode: 2 });
  });

  test("none at all", async () => {
    const error = await failing(["account", "approve", "1", "--yes"], { SURETY_PRIVATE_KEY: "" });
    expect(error).toMatchObject({ code: "KeyMissingError", exitCode: 2 });
  });
});

describe("addresses and ids", () => {
  test.each([
    ["a bad checksum", "0x5BA03f9b18F4A409092c59Ed6b6B759C2752452d"],
    ["a name", "vitalik.eth"],
    ["a short one", "0x12"],
  ])("%s is refused", async (_, address) => {
    const error = await failing(["account", "withdraw", "1", "--yes", "--to", address]);
    expect(error).toMatchObject({ code: "InvalidArgumentError", exitCode: 2, values: { value: address } });
  });

  test("job 0, job -1, job 1e3, job of nobody", async () => {
    for (const job of ["0", "-1", "1e3"]) {
      expect(await failing(["job", "accept", "--yes", "--", job])).toMatchObject({ code: "InvalidArgumentError" });
    }
    expect(await failing(["job", "accept", "99", "--yes"])).toMatchObject({
      code: "ContractRevertError",
      exitCode: 4,
      values: { errorName: "JobNotFound", args: { jobId: "99" } },
    });
  });
});

describe("documents", () => {
  test.each([
    ["that does not exist", undefined, "FileUnusableError"],
    ["that is no JSON", "{", "FileUnusableError"],
    ["that is no terms", "{}", "InvalidDocumentError"],
    ["with a field too many", JSON.stringify({ ...terms, x: 1 }), "InvalidDocumentError"],
    ["with a prototype", `{"__proto__": {}, ${JSON.stringify(terms).slice(1)}`, "InvalidDocumentError"],
  ])("terms in a file %s are refused", async (_, content, code) => {
    const file = content === undefined ? "/nowhere/terms.json" : join(client.env.HOME ?? "", "bad.json");
    if (content !== undefined) writeFileSync(file, content);
    const error = await failing(["job", "post", file, "--evaluator", evaluator, "--yes"]);
    expect(error).toMatchObject({ code, exitCode: 2 });
  });

  test("an offer that somebody changed", async () => {
    const provider = await local.open(local.actor(1));
    const signed = await provider.signOffer({ termsHash, price: "1", evaluator });
    const text = JSON.stringify({ ...signed, offer: { ...signed.offer, price: 2n } }, (_, value) =>
      typeof value === "bigint" ? `${value}` : value,
    );
    const file = join(client.env.HOME ?? "", "offer.json");
    writeFileSync(file, text);
    expect(await failing(["job", "hire", "--offer", file, "--terms", termsFile, "--yes"])).toMatchObject({
      code: "ContractRevertError",
      exitCode: 4,
      values: { errorName: "SignatureInvalid" },
    });
    const verified = await client.run("offer", "verify", file, "--json");
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      isValid: false,
      price: "0.000002",
      problems: [`It is not signed by ${local.actor(1).address}.`],
    });
  });
});

describe("the places", () => {
  const POST = () => ["job", "post", termsFile, "--evaluator", evaluator, "--yes"];

  test("another chain than expected", async () => {
    expect(await failing([...POST(), "--chain-id", "1"])).toMatchObject({
      code: "WrongChainError",
      exitCode: 2,
      values: { expected: 1, actual: 31_337 },
    });
  });

  test("a node that does not answer, and an address that is none", async () => {
    expect(await failing([...POST(), "--rpc-url", "http://127.0.0.1:1/secret"])).toMatchObject({
      code: "RpcUnreachableError",
      exitCode: 5,
      values: { url: "http://127.0.0.1:1" },
    });
    expect(await failing([...POST(), "--rpc-url", "file:///etc/passwd"])).toMatchObject({
      code: "SettingInvalidError",
      exitCode: 2,
    });
  });

  test("no record of the chain", async () => {
    expect(await failing([...POST(), "--deployments", client.env.HOME ?? ""])).toMatchObject({
      code: "DeploymentMissingError",
      exitCode: 2,
    });
  });

  test("no index, one that does not answer, and one that stands still", async () => {
    const { port } = stale.address() as AddressInfo;
    const list = ["job", "list"];
    expect(await failing(list)).toMatchObject({ code: "IndexerMissingError", exitCode: 6 });
    expect(await failing([...list, "--indexer-url", "http://127.0.0.1:1"])).toMatchObject({
      code: "IndexerUnreachableError",
      exitCode: 6,
    });
    const still = await failing([...list, "--indexer-url", `http://127.0.0.1:${port}`, "--timeout", "1"]);
    expect(still).toMatchObject({ code: "IndexerStaleError", exitCode: 6, values: { indexed: 1 } });
  });
});

describe("the command line itself", () => {
  test.each([
    [["job", "lst"], "Did you mean list?"],
    [["job", "post"], "--evaluator"],
    [["job", "accept"], "job"],
    [["job", "list", "--status", "Done"], "Open"],
    [["frobnicate"], "frobnicate"],
    [["account"], "A command is missing."],
    [["job", "list", "one", "too many"], "too many arguments"],
  ])("%j", async (args, words) => {
    const { code, stdout, stderr } = await client.run(...args, "--json");
    expect([code, stdout]).toEqual([2, ""]);
    const { error } = JSON.parse(stderr);
    expect(error).toMatchObject({ code: "UsageError", remedy: expect.stringContaining("--help") });
    expect(error.message.toLowerCase()).toContain(words.toLowerCase());
  });
});
