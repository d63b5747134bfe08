import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { afterAll, expect, onTestFinished, test } from "vitest";

const CLI = fileURLToPath(new URL("../../src/deploy/cli.ts", import.meta.url));
const KEY = `0x${"1".repeat(64)}`;
const home = mkdtempSync(join(tmpdir(), "surety-cli-"));

afterAll(() => rmSync(home, { recursive: true }));

/** Runs the command with no keystore and only the given variables; nothing may be recorded by a run that fails. */
async function run(args: string[], variables: Record<string, string> = {}) {
  const records = mkdtempSync(join(home, "records-"));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: home,
    SURETY_DEPLOYMENTS_DIR: records,
    ...variables,
  };
  const child = execFile(process.execPath, [CLI, ...args], { env });
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, "close");
  expect(readdirSync(records)).toEqual([]);
  return { code, stderr };
}

async function serveChain(chainId: string): Promise<string> {
  const server = createServer((_, response) => response.end(`{"result":"${chainId}"}`)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  [[], "error: required option '--network <name>' not specified\n"],
  [["--network", "sepolia", "--force"], "error: unknown option '--force'\n"],
  [["--network", "mainnet"], 'There is no network "mainnet". Choose one of: localhost, sepolia, baseSepolia.\n'],
])("%j is refused with one message", async (args, stderr) => {
  expect(await run(args)).toEqual({ code: 1, stderr });
});

test("without a URL it says which variable to set, and how", async () => {
  const stderr =
    "SEPOLIA_RPC_URL, the URL of the network's RPC, is not set. " +
    "Store it with `npx hardhat keystore set SEPOLIA_RPC_URL`, or set the environment variable of that name.\n";
  expect(await run(["--network", "sepolia"])).toEqual({ code: 1, stderr });
});

test("without a key it says which variable to set, and how", async () => {
  const stderr =
    "BASE_SEPOLIA_PRIVATE_KEY, the private key that deploys, is not set. " +
    "Store it with `npx hardhat keystore set BASE_SEPOLIA_PRIVATE_KEY`, or set the environment variable of that name.\n";
  expect(await run(["--network", "baseSepolia"], { BASE_SEPOLIA_RPC_URL: "http://127.0.0.1:1" })).toEqual({
    code: 1,
    stderr,
  });
});

test("a key that is none is refused without being shown", async () => {
  const variables = { SEPOLIA_RPC_URL: "http://127.0.0.1:1", SEPOLIA_PRIVATE_KEY: "0xabc" };
  const stderr =
    "The private key of network sepolia is not 32 bytes in hexadecimal. Store it again, as exported by your wallet.\n";
  expect(await run(["--network", "sepolia"], variables)).toEqual({ code: 1, stderr });
});

test("an RPC that does not answer is named without its access key", async () => {
  const origin = `http://127.0.0.1:${await getPort({ host: "127.0.0.1" })}`;
  const variables = { SEPOLIA_RPC_URL: `${origin}/v2/secret`, SEPOLIA_PRIVATE_KEY: KEY };
  const stderr = `The Ethereum RPC at ${origin} does not answer. Check its URL, and that the node behind it is running.\n`;
  expect(await run(["--network", "sepolia"], variables)).toEqual({ code: 1, stderr });
});

test("an RPC of another chain is refused with both ids", async () => {
  const variables = { SEPOLIA_RPC_URL: await serveChain("0x14a34"), SEPOLIA_PRIVATE_KEY: KEY };
  const stderr =
    "The RPC serves chain 84532, but chain 11155111 is wanted. " +
    "Point the URL at a node of chain 11155111, or choose the network of chain 84532.\n";
  expect(await run(["--network", "sepolia"], variables)).toEqual({ code: 1, stderr });
});
