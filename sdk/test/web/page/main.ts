// A page of a user's: the client of one job, by the wallet that the browser brings.

import { buildTerms, createGuard, createMarket, draftPolicy, hashTerms, type Market, MarketError } from "@surety/sdk";
import { killSwitchKey, storageStore } from "@surety/sdk/browser";
import { BrowserProvider, type Eip1193Provider } from "ethers";

declare const ethereum: Eip1193Provider;

const parameters = new URLSearchParams(location.search);
const evaluator = parameters.get("evaluator") ?? "";
const indexerUrl = parameters.get("indexer") ?? "";

let market: Market;
let jobId = 0n;

const terms = buildTerms({
  title: "Sum of a column",
  kind: "data-extraction",
  description: "Give the sum of the second column.",
  acceptance: { method: "exact-match", description: "The sum as a decimal number." },
});

const acts: Record<string, () => Promise<string>> = {
  connect: async () => {
    const provider = new BrowserProvider(ethereum);
    const day = { maxPerDay: "60", maxPerTransaction: "50", approvalAbove: "50" };
    const policy = draftPolicy(await createMarket({ provider, indexerUrl }), day);
    const guard = createGuard({
      policy,
      store: storageStore("surety.guard"),
      isStopped: killSwitchKey("surety.stop"),
    });
    market = await createMarket({ provider, signer: await provider.getSigner(), indexerUrl, guard });
    return `${market.account} on chain ${market.chainId}, ${market.token.symbol}`;
  },
  deposit: async () => {
    await (await market.deposit({ amount: "50" })).wait();
    return `${await market.getAccountBalance(market.account ?? "")}`;
  },
  overspend: async () => {
    await (await market.deposit({ amount: "60.01" })).wait();
    return "paid";
  },
  post: async () => {
    const { timestamp } = await market.getLatestBlock();
    const posting = await market.post({ evaluator, terms, expiresAt: timestamp + 3_600 });
    jobId = (await posting.wait()).result.jobId;
    return `${jobId} ${hashTerms(terms)}`;
  },
  hire: async () => {
    const { number } = await market.getLatestBlock();
    await market.index.waitForBlock(number);
    const [bid] = (await market.index.listBids(jobId)).items;
    if (bid === undefined) return "nobody bids";
    const { receipt } = await (await market.hire(bid)).wait();
    await market.index.waitForBlock(receipt.blockNumber);
    return `${(await market.index.getJob(jobId))?.status}`;
  },
  accept: async () => {
    const { result } = await (await market.accept({ jobId })).wait();
    return `${result.how} ${result.toProvider}`;
  },
};

// What comes from chain and index is text: it is never markup.
const output = document.querySelector("output");
for (const [name, act] of Object.entries(acts)) {
  document.querySelector(`#${name}`)?.addEventListener("click", async () => {
    if (output !== null) output.textContent = "";
    const said = await act().catch((error) =>
      error instanceof MarketError ? `${error.name}: ${error.message}` : `${error}`,
    );
    if (output !== null) output.textContent = `${name}: ${said}`;
  });
}
