import type { LogDescription } from "ethers";
import { marketAbis } from "../../chain/marketAbis.ts";
import type { Offer } from "../../offers/Offer.ts";
import { hashOffer } from "../../offers/offerTypedData.ts";
import { registryAt } from "../../registries/addressesOf.ts";
import type { MinedTransaction } from "../Facts.ts";
import { type Cast, EffectLedger, type Effects } from "./Effects.ts";
import { type RegistryLog, readRegistryEffects } from "./readRegistryEffects.ts";

/** What a mined transaction did, from its logs. A log of a third contract is an act of its own: nothing here calls any. */
export function readEffects(logs: MinedTransaction["logs"], cast: Cast): Effects {
  const ledger = new EffectLedger();
  const registryLogs: RegistryLog[] = [];
  for (const log of logs) {
    const { address, topics, data } = log;
    const from = address.toLowerCase();
    const registry = registryAt(from, cast.registries);
    if (registry !== undefined) {
      registryLogs.push({ registry, log });
      continue;
    }
    const isMarkets = from === cast.market.toLowerCase();
    if (!isMarkets && from !== cast.token.toLowerCase()) {
      ledger.act("Foreign", address);
      continue;
    }
    const event = (isMarkets ? marketAbis.market : marketAbis.token).parseLog({ topics: [...topics], data });
    if (event === null) {
      if (isMarkets) ledger.act("Unknown", topics[0]);
    } else if (isMarkets) readMarket(event, ledger, cast);
    else readToken(event, ledger, cast);
  }
  readRegistryEffects(registryLogs, ledger);
  return ledger.effects();
}

function readToken({ name, args }: LogDescription, ledger: EffectLedger, { market }: Cast): void {
  if (name === "Approval") ledger.allow(args.owner, args.spender, args.value);
  if (name !== "Transfer") return;
  if (args.from !== market) ledger.change(args.from, -BigInt(args.value));
  if (args.to !== market) ledger.change(args.to, args.value);
}

// Fields are named and typed by the event; ethers gives them untyped.
type Reader = (args: LogDescription["args"], ledger: EffectLedger, cast: Cast, fields: number) => void;

/** Events that change account balances, or that a prediction names; the others repeat what these say. */
const readers: Readonly<Record<string, Reader>> = {
  Deposited: ({ account, amount }, ledger) => ledger.change(account, amount),
  Withdrawn: ({ account, to, amount }, ledger) => {
    ledger.change(account, -BigInt(amount));
    ledger.act("Withdrawn", account, to, amount);
  },
  Hired: (args, ledger, { chainId, market }) => {
    const offer = args.offer.toObject(true) as Offer;
    ledger.change(args.client, -(offer.price + offer.evaluatorFee));
    ledger.change(args.provider, -offer.bond);
    ledger.act("Hired", args.client, hashOffer({ chainId, address: market }, offer));
  },
  Disputed: ({ jobId, stake }, ledger, { jobs }) => {
    ledger.change(jobs[jobId]?.client ?? "an unknown client", -BigInt(stake));
    ledger.act("Disputed", jobId, stake);
  },
  Settled: (args, ledger, { jobs, feeRecipient }) => {
    const job = jobs[args.jobId];
    // With a payTo the token's Transfer tells who got it, or `Credited` below.
    if (job === undefined || BigInt(job.payTo) === 0n)
      ledger.change(job?.provider ?? "an unknown provider", args.toProvider);
    ledger.change(job?.client ?? "an unknown client", args.toClient);
    ledger.change(job?.evaluator ?? "an unknown evaluator", args.toEvaluator);
    ledger.change(feeRecipient, args.marketFee);
    ledger.act("Settled", args.jobId, args.how, args.share);
  },
  // A failed push goes to the party that it is for in the end, which no prediction can know.
  Credited: ({ account, jobId, amount }, ledger, { jobs }) => {
    const payTo = jobs[jobId]?.payTo ?? "0x0";
    ledger.change(BigInt(payTo) === 0n ? account : payTo, amount);
  },
  PlatformFeePaid: ({ treasury, amount }, ledger) => ledger.change(treasury, amount),
  JobCreated: ({ client, evaluator }, ledger) => ledger.act("JobCreated", client, evaluator),
  // The standard's own event has four fields; every hire emits the older one of three.
  JobFunded: ({ jobId, amount }, ledger, _, fields) => {
    if (fields === 4) ledger.act("JobFunded", jobId, amount);
  },
  JobSubmitted: ({ jobId, deliverable }, ledger) => ledger.act("JobSubmitted", jobId, deliverable),
  TermsPublished: ({ termsHash }, ledger) => ledger.act("TermsPublished", termsHash),
  BidPlaced: ({ offer }, ledger, { chainId, market }) =>
    ledger.act("BidPlaced", hashOffer({ chainId, address: market }, offer.toObject(true) as Offer)),
  BudgetSet: ({ jobId, amount }, ledger) => ledger.act("BudgetSet", jobId, amount),
  ProviderSet: ({ jobId, provider }, ledger) => ledger.act("ProviderSet", jobId, provider),
  Rated: ({ jobId, score, tag, detailsHash }, ledger) => ledger.act("Rated", jobId, score, tag, detailsHash),
  NonceCancelled: ({ principal, nonce }, ledger) => ledger.act("NonceCancelled", principal, nonce),
  MandateSet: ({ principal, operator, terms }, ledger) => ledger.act("MandateSet", principal, operator, ...terms),
  MandateRevoked: ({ principal, operator }, ledger) => ledger.act("MandateRevoked", principal, operator),
  CounterpartySet: ({ principal, account, allowed }, ledger) =>
    ledger.act("CounterpartySet", principal, account, allowed),
};

function readMarket({ name, args, fragment }: LogDescription, ledger: EffectLedger, cast: Cast): void {
  readers[name]?.(args, ledger, cast, fragment.inputs.length);
}
