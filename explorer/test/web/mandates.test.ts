import { createMarket, type Market } from "@surety/sdk";
import { JsonRpcProvider, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { endow } from "../../../scripts/src/runner/endow.ts";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { agree, connect, formOf } from "./support/actOnPage.ts";
import { openPage } from "./support/openPage.ts";
import { TestWallet } from "./support/TestWallet.ts";

const { url, rpcUrl, deployment } = inject("stack");
const operator = Wallet.createRandom().address;

let browser: Browser;
let node: JsonRpcProvider;
let wallet: TestWallet;
let reader: Market;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  reader = await createMarket({ provider: node, deployment });
  wallet = new TestWallet(node);
  await endow(node, wallet.account, reader.token, "100");
  wallet.chainId = "0x1";
  ({ page, problems } = await openPage(browser, `${url}/account`, { prepare: (fresh) => wallet.install(fresh) }));
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
});

const mandate = () => reader.getMandate({ principal: wallet.account, operator });

test("a wallet on another chain is told so, and acts only after the switch", async () => {
  await connect(page);
  await page.getByText("The wallet is on chain 1, this market on chain 31337.").first().waitFor();
  expect(await page.getByText("In the wallet").count()).toBe(0);
  await page.keyboard.press("Escape");
  wallet.refuses.add("wallet_switchEthereumChain");
  await page.getByRole("button", { name: "Switch to chain 31337" }).click();
  await page.getByText("WalletRefusedError").waitFor();
  wallet.refuses.clear();
  await page.getByRole("main").getByRole("button", { name: "Connect Test <b>wallet</b>" }).click();
  await page.getByRole("button", { name: "Switch to chain 31337" }).click();
  await page.getByText("In the wallet").waitFor();
  expect(wallet.takeAsked()).toEqual([]);
});

test("all that is wrong with a mandate is told at its fields", async () => {
  await page.getByText("Give or change a mandate").click();
  const form = formOf(page, "A mandate");
  await form.getByRole("button", { name: "Give the mandate" }).click();
  await form.getByText("Write an address: 0x and 40 hex digits.").waitFor();
  await form.getByText("Grant at least one right.").waitFor();
  expect(await form.locator('[aria-invalid="true"]').count()).toBe(3);
});

test("a mandate is explained with its worst case, and stands on the chain as it was written", async () => {
  const form = formOf(page, "A mandate");
  await form.getByLabel("Operator").fill(operator);
  await form.getByLabel("Most per job, in TUSD").fill("5");
  await form.getByLabel("Most per period, in TUSD").fill("20");
  await form.getByLabel("hire").check();
  await form.getByLabel("accept").check();
  await form.getByRole("button", { name: "Give the mandate" }).click();
  const caps = "risk up to 5.000000 TUSD a job and 20.000000 TUSD every 1 d";
  const shown = await agree(page, `It lets ${operator} ${caps}`);
  expect(shown).toContain("Twice 20.000000 TUSD within one period, whoever holds that key.");
  expect(shown).toContain(`It gives ${operator} power over this account's money.`);
  await page.getByText(`${operator} holds the mandate; 0.00 TUSD of it is spent. Confirmed:`).waitFor();
  expect(await mandate()).toMatchObject({
    maxPerJob: 5_000_000n,
    maxPerPeriod: 20_000_000n,
    period: 86_400n,
    rights: ["hire", "accept"],
    isAllowlisted: false,
    left: 20_000_000n,
  });
});

test("it is two clicks from the account's page to the wallet to end it", async () => {
  const row = formOf(page, operator);
  await row.getByText("20.00 TUSD of 20.00 TUSD left in this period").waitFor();
  wallet.takeAsked();
  await row.getByRole("button", { name: "Revoke" }).click();
  await agree(page, `It ends the mandate of ${operator} at once.`);
  await page.getByText("The mandate has ended. Confirmed:").waitFor();
  await page.getByText("Nobody acts for this account.").waitFor();
  expect(wallet.takeAsked()).toEqual(["eth_sendTransaction"]);
  expect(await mandate()).toBeNull();
});

test("a mandate beyond the page's limits is refused before the wallet is asked, with the rule and what is left", async () => {
  const form = formOf(page, "A mandate");
  await form.getByLabel("Most per period, in TUSD").fill("100.01");
  await form.getByRole("button", { name: "Give the mandate" }).click();
  await form
    .getByText(/refused by its rule maxPerTransaction: 100\.01\d* TUSD was asked, 100\.0+ TUSD is left/)
    .waitFor();
  expect(wallet.takeAsked()).toEqual([]);
  expect(await mandate()).toBeNull();
});

test("when the wallet's owner changes the account, the page acts as the other one", async () => {
  const other = Wallet.createRandom(node);
  wallet.key = other;
  await wallet.tell(page, "accountsChanged", [other.address]);
  await page.getByRole("main").getByRole("link", { name: other.address }).waitFor();
  await page.getByText("0.00 TUSD").first().waitFor();
  await wallet.tell(page, "accountsChanged", []);
  await page.getByRole("button", { name: "Connect wallet" }).waitFor();
  expect(problems).toEqual([]);
});
