import type { Deployment } from "@surety/contracts/deployments";
import { buildTerms, createMarket, hashTerms } from "@surety/sdk";
import { type JsonRpcProvider, Wallet } from "ethers";
import { endow } from "../../../../scripts/src/runner/endow.ts";

/** A day. */
const LATER = 86_400;

/** Starts a job between accounts of its own, which then holds a price of 20, a bond of 5 and an evaluator's fee of 1. Returns its block. */
export async function hireJob(node: JsonRpcProvider, deployment: Deployment): Promise<number> {
  const open = async () => {
    const signer = Wallet.createRandom(node);
    const market = await createMarket({ provider: node, signer, deployment });
    await endow(node, signer.address, market.token, "100");
    return market;
  };
  const [client, provider] = [await open(), await open()];
  const acceptance = { method: "none", description: "Nobody judges it." } as const;
  const terms = buildTerms({ title: "Work without an end", kind: "waiting", description: "Wait.", acceptance });
  await (await provider.deposit({ amount: "5" })).wait();
  await (await client.deposit({ amount: "30" })).wait();
  const money = { price: "20", bond: "5", evaluatorFee: "1" };
  const periods = { deliveryPeriod: LATER, reviewPeriod: LATER, rulingPeriod: LATER };
  const evaluator = Wallet.createRandom().address;
  const offer = await provider.signOffer({ evaluator, termsHash: hashTerms(terms), ...money, ...periods });
  return (await (await client.hire(offer, { terms })).wait()).receipt.blockNumber;
}
