import { rm } from "node:fs/promises";
import { testUSDAbi } from "@surety/contracts/abi";
import { Contract, JsonRpcProvider, type JsonRpcSigner } from "ethers";
import type { Browser, Page } from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFile, buildManifest, createMarket } from "../../src/index.ts";
import { type Stack, startTestStack } from "../support/startStack.ts";
import { type BuiltPage, buildPage } from "./buildPage.ts";
import { injectWallet } from "./injectWallet.ts";
import { launchBrowser } from "./launchBrowser.ts";

let browser: Browser;
let built: BuiltPage;
let stack: Stack;
let node: JsonRpcProvider;
let server: PreviewServer;
let page: Page;
let problems: string[];
let asked: string[];
let [client, worker, evaluator]: JsonRpcSigner[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  built = await buildPage();
  stack = await startTestStack();
  node = new JsonRpcProvider(stack.rpcUrl, undefined, { cacheTimeout: -1 });
  [client, worker, evaluator] = await node.listAccounts();
  server = await preview({ root: built.folder, configFile: false, preview: { port: 0, host: "127.0.0.1" } });
  for (const account of [client, worker]) await mint(account, 100_000_000n);
  await openPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  node?.destroy();
  await stack?.stop();
  if (built !== undefined) await rm(built.folder, { recursive: true });
});

async function mint(account: JsonRpcSigner | undefined, amount: bigint): Promise<void> {
  const token = stack.deployment.markets[0]?.paymentToken.address ?? "";
  await (await new Contract(token, testUSDAbi, account).getFunction("mint")(account?.address, amount)).wait();
}

async function openPage(): Promise<void> {
  problems = [];
  page = await browser.newPage();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  asked = await injectWallet(page, node, { account: client?.address ?? "" });
  const url = new URL(server.resolvedUrls?.local[0] ?? "");
  url.search = new URLSearchParams({ evaluator: evaluator?.address ?? "", indexer: stack.apiUrl }).toString();
  await page.goto(url.href);
}

/** Presses a button and waits for what the page says then. */
async function press(name: string): Promise<string> {
  await page.click(`#${name}`);
  const said = page.locator("output", { hasText: new RegExp(`^${name}: `) });
  return ((await said.textContent()) ?? "").slice(name.length + 2);
}

test("the bundle holds no part of Node and nothing that stands in for one", () => {
  console.log(`The page's code: ${built.bytes} bytes, ${built.gzipped} gzipped, from ${built.modules.length} modules.`);
  expect(built.warnings).toEqual([]);
  expect(built.modules.filter((name) => /^node:|browser-external/.test(name))).toEqual([]);
});

/** What the wallet was asked to sign or send since the last call. */
function askedToSign(): string[] {
  return asked.splice(0).filter((method) => /^eth_send|^eth_sign|^personal_/.test(method));
}

test("the guard refuses what its policy does not allow before the wallet is asked", async () => {
  expect(await press("connect")).toBe(`${client?.address} on chain 31337, TUSD`);
  expect(await press("overspend")).toMatch(/^GuardRefusedError: .*60/);
  expect(askedToSign()).toEqual([]);
});

test("a page reads, pays and hires through an EIP-1193 wallet", async () => {
  expect(await press("deposit")).toBe("50000000");
  const [id = "", termsHash = ""] = (await press("post")).split(" ");
  const jobId = BigInt(id);
  const provider = await createMarket({ deployment: stack.deployment, ...(worker && { signer: worker }) });
  await (await provider.bid(await provider.signOffer({ jobId, termsHash, price: "20" }))).wait();
  expect(await press("hire"), String(problems)).toBe("Funded");
  const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content: "42", inline: true });
  const manifest = buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] });
  await (await provider.submit({ jobId, manifest })).wait();
  expect(await press("accept")).toBe("Paid 20000000");
  expect(await provider.getAccountBalance(worker?.address ?? "")).toBe(20_000_000n);
  // A permit and its deposit, the posting, the hire, the acceptance.
  expect(askedToSign()).toEqual(["eth_signTypedData_v4", ...Array(4).fill("eth_sendTransaction")]);
  expect(problems).toEqual([]);
});

test("a refusal of the chain reaches the page with its name and remedy", async () => {
  expect(await press("accept")).toMatch(/^ContractRevertError: .*JobStatusWrong\(.*Read the job again/);
});

test("the kill switch in the page's storage stops it", async () => {
  await page.evaluate(() => localStorage.setItem("surety.stop", "yes"));
  expect(await press("post")).toMatch(/^GuardRefusedError: /);
  expect(askedToSign()).toEqual([]);
});
