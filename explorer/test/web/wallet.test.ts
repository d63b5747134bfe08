import { createMarket, type Market } from "@surety/sdk";
import { JsonRpcProvider } from "ethers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { endow } from "../../../scripts/src/runner/endow.ts";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { agree, connect, dialogOf, formOf } from "./support/actOnPage.ts";
import { axeViolations } from "./support/axeViolations.ts";
import { openPage } from "./support/openPage.ts";
import { TestWallet } from "./support/TestWallet.ts";
import { takePicture } from "./support/takePicture.ts";

const { url, rpcUrl, deployment } = inject("stack");
const UNIT = 1_000_000n;

let browser: Browser;
let node: JsonRpcProvider;
let wallet: TestWallet;
let page: Page;
let problems: string[];
let reader: Market;

beforeAll(async () => {
  browser = await launchBrowser();
  node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  reader = await createMarket({ provider: node, deployment });
  wallet = new TestWallet(node);
  await endow(node, wallet.account, reader.token, "100");
  ({ page, problems } = await openPage(browser, `${url}/account`, { prepare: (fresh) => wallet.install(fresh) }));
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
});

const balance = () => reader.getAccountBalance(wallet.account);
const inWallet = () => reader.getWalletBalance(wallet.account);

test("an account without history connects a wallet that it found by EIP-6963", async () => {
  await connect(page);
  await page.getByText("In the wallet").waitFor();
  expect(await page.locator("b").count()).toBe(0);
  expect(wallet.takeAsked()).toEqual([]);
});

test("a wrong amount is told at its field, and nothing is asked", async () => {
  const form = formOf(page, "Deposit");
  await form.getByLabel("Amount in TUSD").fill("1,5");
  await form.getByRole("button", { name: "Deposit" }).click();
  await form.getByText("Write an amount of TUSD such as 12.50").waitFor();
  expect(await form.getByLabel("Amount in TUSD").getAttribute("aria-invalid")).toBe("true");
  expect(await form.getByLabel("Amount in TUSD").evaluate((input) => input === document.activeElement)).toBe(true);
  expect(wallet.takeAsked()).toEqual([]);
});

test("axe finds nothing on the forms of a connected account, in light and dark, on desk and phone", async () => {
  const parts = ["Give or change a mandate", "Limits of this page"];
  for (const part of parts) await page.getByText(part).first().click();
  for (const [colorScheme, width] of [
    ["dark", 390],
    ["light", 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await takePicture(page, `account-connected-${colorScheme}`);
  }
  for (const part of parts) await page.getByText(part).first().click();
});

test("a deposit is explained before each signature, and moves exactly its amount", async () => {
  const form = formOf(page, "Deposit");
  await form.getByLabel("Amount in TUSD").fill("50");
  await form.getByRole("button", { name: "Deposit" }).click();
  await agree(page, `It lets the market pull up to 50.000000 TUSD from the wallet ${wallet.account}`);
  await agree(page, `It moves 50.000000 TUSD from the wallet into the account balance of ${wallet.account}`);
  await page.getByText("Deposited 50.00 TUSD. Confirmed:").waitFor();
  expect(wallet.takeAsked()).toEqual(["eth_signTypedData_v4", "eth_sendTransaction"]);
  expect([await balance(), await inWallet()]).toEqual([50n * UNIT, 50n * UNIT]);
});

test("a no before the wallet is a no: nothing is asked of it, and nothing moves", async () => {
  const form = formOf(page, "Withdraw");
  await form.getByLabel("Amount in TUSD").fill("10");
  await form.getByRole("button", { name: "Withdraw" }).click();
  await dialogOf(page).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await takePicture(page, "before-you-sign");
  await page.keyboard.press("Escape");
  await form.getByText("Called off. Nothing was signed.").waitFor();
  expect(wallet.takeAsked()).toEqual([]);
  expect(await balance()).toBe(50n * UNIT);
});

test("a no of the wallet is told with what to do", async () => {
  wallet.refuses.add("eth_sendTransaction");
  const form = formOf(page, "Withdraw");
  await form.getByRole("button", { name: "Withdraw" }).click();
  await agree(page, "It pays 10.000000 TUSD of the account balance out to the wallet");
  await form.getByRole("alert").getByText("SigningRefusedError").waitFor();
  await form.getByText("Nothing was sent. Approve the request in the wallet to go on.").waitFor();
  wallet.refuses.clear();
  expect(wallet.takeAsked()).toEqual(["eth_sendTransaction"]);
  expect(await balance()).toBe(50n * UNIT);
});

test("a withdrawal by keyboard alone moves exactly its amount", async () => {
  const form = formOf(page, "Withdraw");
  await form.getByLabel("Amount in TUSD").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("10.5");
  await page.keyboard.press("Enter");
  await dialogOf(page).waitFor();
  // A second Enter, meant for the form, agrees to nothing.
  await page.keyboard.press("Enter");
  const agreeing = dialogOf(page).getByRole("button", { name: "Go on to the wallet" });
  while (!(await agreeing.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  expect(wallet.takeAsked()).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByText("Withdrew 10.50 TUSD. Confirmed:").waitFor();
  expect(wallet.takeAsked()).toEqual(["eth_sendTransaction"]);
  expect([await balance(), await inWallet()]).toEqual([39_500_000n, 60_500_000n]);
});

test("the guard refuses what goes beyond the page's limits, and the reader may set others", async () => {
  await page.getByText("Limits of this page").first().click();
  const limits = formOf(page, "Limits of this page");
  await limits.getByLabel("Most per act, in TUSD").fill("20");
  await limits.getByLabel("Most per day, in TUSD").fill("55");
  await limits.getByRole("button", { name: "Keep these limits" }).click();
  const form = formOf(page, "Deposit");
  await form.getByLabel("Amount in TUSD").fill("6");
  await form.getByRole("button", { name: "Deposit" }).click();
  // The permit is within the allowance; the deposit would make 56 of 55 in a day.
  await agree(page, "It lets the market pull up to 6.000000 TUSD");
  await form.getByRole("alert").getByText("GuardRefusedError").waitFor();
  await form.getByText("maxDepositPerDay").first().waitFor();
  expect(wallet.takeAsked()).toEqual(["eth_signTypedData_v4"]);
  expect(await balance()).toBe(39_500_000n);
});

test("all that passed broke no rule of the page's policy", () => {
  expect(problems).toEqual([]);
});
