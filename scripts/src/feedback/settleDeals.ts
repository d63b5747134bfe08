import { buildFile, buildManifest, buildTerms, hashTerms, type Market, parseAmount } from "@surety/sdk";
import type { BlockProvider } from "../runner/BlockProvider.ts";
import type { Trader } from "./enrolTraders.ts";
import { mineAll } from "./mineAll.ts";

/** A job that is to be done and paid. Prices are in token units. */
export type Deal = {
  readonly client: Trader;
  readonly provider: Trader;
  readonly evaluator: Trader;
  readonly price: bigint;
};
/** A job that was paid. */
export type Settled = Deal & {
  readonly jobId: bigint;
  /** The transaction that settled it. */
  readonly endedTx: string;
};

/** What each provider puts at risk, in whole tokens. */
const BOND = "1";

const terms = buildTerms({
  title: "Sum of a column",
  kind: "data-extraction",
  description: "Give the sum of the second column.",
  inputs: [buildFile({ name: "table.csv", mediaType: "text/csv", content: "a,1\nb,41\n", inline: true })],
  acceptance: { method: "exact-match", description: "The sum as a decimal number." },
});
const termsHash = hashTerms(terms);

/** Lets each deal be hired by direct offer, delivered, accepted and paid. `gas` is that of all of it, deposits included. */
export async function settleDeals(
  chain: BlockProvider,
  deals: readonly Deal[],
): Promise<{ jobs: Settled[]; gas: bigint }> {
  const bond = parseAmount(BOND, deals[0]?.client.market.token.decimals ?? 0);
  const needed = new Map<Market, bigint>();
  for (const { client, provider, price } of deals) {
    needed.set(client.market, (needed.get(client.market) ?? 0n) + price);
    needed.set(provider.market, (needed.get(provider.market) ?? 0n) + bond);
  }
  // One deposit each: its permit is good for the token's next nonce alone.
  const deposited = await mineAll(
    chain,
    [...needed].map(([market, amount]) => ({ by: market, send: () => market.deposit({ amount }) })),
  );
  const hired = await mineAll(
    chain,
    deals.map((deal) => ({ by: deal.client.market, send: () => hire(deal) })),
  );
  const jobs = deals.map((deal, at) => ({ ...deal, jobId: hired[at]?.result.jobId ?? -1n }));
  const submitted = await mineAll(
    chain,
    jobs.map(({ provider: { market }, jobId }) => ({ by: market, send: () => market.submit(delivery(jobId)) })),
  );
  const accepted = await mineAll(
    chain,
    jobs.map(({ client: { market }, jobId }) => ({ by: market, send: () => market.accept({ jobId }) })),
  );
  const gas = [deposited, hired, submitted, accepted].flat().reduce((sum, { receipt }) => sum + receipt.gasUsed, 0n);
  return { jobs: jobs.map((job, at) => ({ ...job, endedTx: accepted[at]?.receipt.hash ?? "" })), gas };
}

async function hire({ client, provider, evaluator, price }: Deal) {
  const parties = { evaluator: evaluator.address, client: client.address };
  const offer = await provider.market.signOffer({ termsHash, price, bond: BOND, ...parties });
  return client.market.hire(offer, { terms });
}

function delivery(jobId: bigint) {
  const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content: "42", inline: true });
  return { jobId, manifest: buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] }) };
}
