import { JsonRpcProvider } from "ethers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../../sdk/test/web/launchBrowser.ts";
import { connect } from "./support/actOnPage.ts";
import { openPage } from "./support/openPage.ts";
import { TestWallet } from "./support/TestWallet.ts";

const { url, rpcUrl, deployment } = inject("stack");
const FALSE_MARKET = `0x${"f0".repeat(20)}`;

let browser: Browser;
let node: JsonRpcProvider;

beforeAll(async () => {
  browser = await launchBrowser();
  node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
});

afterAll(async () => {
  await browser?.close();
  node?.destroy();
});

test("where an index shows another market than the one on record, the wallet is asked for nothing but its account", async () => {
  const wallet = new TestWallet(node);
  const { page } = await openPage(browser, `${url}/account`, {
    prepare: async (fresh) => {
      await wallet.install(fresh);
      await fresh.route(`${url}/v1/stats*`, async (route) => {
        const answer = await (await route.fetch()).json();
        const markets = answer.markets.map((market: object) => ({ ...market, address: FALSE_MARKET }));
        await route.fulfill({ json: { ...answer, markets } });
      });
    },
  });
  await connect(page);
  const told = page.getByRole("main").getByRole("alert");
  await told.getByText("MarketDiffersError").waitFor();
  expect(await told.textContent()).toContain(FALSE_MARKET);
  expect(await told.textContent()).toContain(deployment.markets[0]?.address ?? "none");
  expect(await told.textContent()).toContain("Do not act here: use an index that you trust. Nothing was signed.");
  expect(await page.getByText("In the wallet").count()).toBe(0);
  expect(wallet.takeAsked()).toEqual([]);
});
