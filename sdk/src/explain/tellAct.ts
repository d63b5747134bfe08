import { hexlify, toUtf8Bytes, ZeroAddress } from "ethers";
import type { FunctionInputs } from "../chain/abiTypes.ts";
import type { Act, ActName } from "../guard/decode/Act.ts";
import { jobIn } from "../guard/demandOfAct.ts";
import { rightsOf } from "../types/mandateRight.ts";
import { formatPeriod, formatTime } from "./formatTime.ts";
import type { Telling } from "./Telling.ts";
import type { Told } from "./Told.ts";
import { tellDecision, tellEnding } from "./tellEnding.ts";
import { tellHire } from "./tellOffer.ts";
import { tellRegistryAct } from "./tellRegistryAct.ts";
import { untrustedText } from "./untrustedText.ts";

type Table = { [N in ActName]: (args: FunctionInputs<N>, telling: Telling) => Told };

/** The words for each function of the market. */
const tellings: Table = {
  post: (args, { account }) => posting(account, args),
  postFor: (args) => posting(args.principal, args),
  createJob: ({ provider, evaluator, expiredAt, description }) => ({
    does: `It opens a plain job for ${party(provider)}, with ${evaluator} as evaluator, until ${formatTime(expiredAt)}. No money moves yet.`,
    worst: "None yet. Once funded, an evaluator that stays silent means a refund even for delivered work.",
    next: "The client names the budget with setBudget and pays it with fund.",
    untrusted: untrustedText("description", hexlify(toUtf8Bytes(description))),
  }),
  publishTerms: ({ terms }) => ({ does: "It publishes terms.", untrusted: untrustedText("terms", terms) }),
  hire: ({ offer }, { account, amount, facts }) => tellHire(account, offer, amount, facts.now),
  hireFor: ({ principal, offer }, { amount, facts }) => tellHire(principal, offer, amount, facts.now),
  hireWithAuthorization: ({ client, offer }, { amount, facts }) => tellHire(client, offer, amount, facts.now),
  bid: ({ offer }, { amount }) => ({
    does: `It puts ${offer.provider}'s offer for posting ${offer.jobId} on record: ${amount(offer.price)} with a bond of ${amount(offer.bond)}.`,
    worst: `The offer's bond of ${amount(offer.bond)}, as signed.`,
    next: `${offer.client} may hire it until ${formatTime(offer.validUntil)}.`,
  }),
  cancelNonce: ({ principal, nonce }) => ({
    does: `It calls off ${principal}'s signed offer or withdrawal with nonce ${nonce}.`,
  }),
  setProvider: ({ jobId, provider }) => ({ does: `It names ${provider} as provider of job ${jobId}.` }),
  setBudget: ({ jobId, amount: units }, { amount }) => ({
    does: `It prices job ${jobId} at ${amount(units)}. No money moves.`,
    next: "The client pays it with fund.",
  }),
  fund: ({ jobId, expectedBudget }, telling) => ({
    does: `It pays ${telling.amount(expectedBudget)} from the wallet into plain job ${jobId}.`,
    worst: `The evaluator ${jobIn(telling, jobId).evaluator} pays all of it out for bad work.`,
    next: `${jobIn(telling, jobId).provider} delivers with submit before ${formatTime(jobIn(telling, jobId).deadline)}.`,
  }),
  submit: ({ jobId, optParams }, telling) => {
    const job = jobIn(telling, jobId);
    const review = formatPeriod(job.reviewPeriod);
    return {
      does: `It delivers the work of job ${jobId}. The deliverable's hash is final.`,
      worst: `A lost dispute costs the bond of ${telling.amount(job.bond)} and the price.`,
      next: job.isBonded
        ? `${job.client} answers with accept or dispute within ${review}; after that anyone may call claimPayment.`
        : `${job.evaluator} answers with complete or reject.`,
      untrusted: untrustedText("manifest", optParams),
    };
  },
  accept: ({ jobId }, telling) => tellEnding("It takes the delivery", jobIn(telling, jobId), "Paid", 10_000n, telling),
  claimPayment: ({ jobId }, telling) =>
    tellEnding("It ends the review", jobIn(telling, jobId), "Paid", 10_000n, telling),
  claimRefund: ({ jobId }, telling) => {
    const job = jobIn(telling, jobId);
    return job.isBonded
      ? tellEnding("It ends a job that was not delivered", job, "Refunded", 0n, telling)
      : {
          does: `It returns ${telling.amount(job.budget)} of plain job ${jobId} to ${job.client}.`,
          next: "The job is over.",
        };
  },
  claimSplit: ({ jobId }, telling) =>
    tellEnding("It ends a dispute that nobody ruled on", jobIn(telling, jobId), "Split", 5_000n, telling),
  withdrawJob: ({ jobId }, telling) =>
    tellEnding("The provider gives up", jobIn(telling, jobId), "Withdrawn", 0n, telling),
  concede: ({ jobId }, telling) => {
    const job = jobIn(telling, jobId);
    return tellEnding(
      "It gives in to the dispute",
      job,
      "Conceded",
      job.client === telling.account ? 10_000n : 0n,
      telling,
    );
  },
  settleByAgreement: ({ jobId, share }, telling) =>
    tellEnding(
      `It ends the job as both parties agreed, at ${percent(share)}`,
      jobIn(telling, jobId),
      "Agreed",
      share,
      telling,
    ),
  resolve: ({ jobId, share, reason }, telling) => ({
    ...tellEnding(`It rules that the provider gets ${percent(share)}`, jobIn(telling, jobId), "Ruled", share, telling),
    untrusted: note(reason),
  }),
  complete: ({ jobId, reason }, telling) => ({
    ...tellDecision(jobIn(telling, jobId), 10_000n, telling),
    untrusted: note(reason),
  }),
  reject: ({ jobId, reason }, telling) => ({
    ...tellDecision(jobIn(telling, jobId), 0n, telling),
    untrusted: note(reason),
  }),
  dispute: ({ jobId, reason }, telling) => {
    const job = jobIn(telling, jobId);
    return {
      does: `It refuses the delivery of job ${jobId} and puts up a stake of ${telling.amount(job.stake)}.`,
      worst: `The evaluator rules for the provider: price, stake and evaluator's fee are gone, ${telling.amount(job.budget + job.stake + job.evaluatorFee)}.`,
      next: `${job.evaluator} rules with resolve within ${formatPeriod(job.rulingPeriod)}; after that anyone may call claimSplit.`,
      untrusted: untrustedText("reason", reason),
    };
  },
  rate: ({ jobId, score, tag }) => ({
    does: `It rates the other party of job ${jobId} with ${score} of 100, for good.`,
    untrusted: note(tag),
  }),
  deposit: ({ account, amount: units }, { amount }) => ({
    does: `It moves ${amount(units)} from the wallet into the account balance of ${account}.`,
  }),
  depositWithPermit: ({ amount: units }, { account, amount }) => ({
    does: `It moves ${amount(units)} from the wallet into the account balance of ${account}, by a permit.`,
  }),
  depositWithAuthorization: ({ from, amount: units }, { amount }) => ({
    does: `It moves ${amount(units)} from ${from}'s wallet into its account balance, by its authorization.`,
  }),
  withdraw: ({ to, amount: units }, { amount }) => ({
    does: `It pays ${amount(units)} of the account balance out to the wallet ${to}.`,
  }),
  withdrawWithSignature: ({ principal, to, amount: units }, { amount }) => ({
    does: `It pays ${amount(units)} of ${principal}'s account balance out to the wallet ${to}.`,
  }),
  setMandate: ({ operator, terms }, { amount }) => ({
    does:
      `It lets ${operator} risk up to ${amount(terms.maxPerJob)} a job and ${amount(terms.maxPerPeriod)} every ${formatPeriod(terms.period)} ` +
      `until ${formatTime(terms.expiresAt)}, with the rights ${rightsOf(terms.rights).join(", ")}.`,
    worst: `Twice ${amount(terms.maxPerPeriod)} within one period, whoever holds that key.`,
    next: "revokeMandate ends it at once.",
  }),
  revokeMandate: ({ operator }) => ({ does: `It ends the mandate of ${operator} at once.` }),
  setCounterparty: ({ account, allowed }) => ({
    does: `It ${allowed ? "puts" : "strikes"} ${account} ${allowed ? "on" : "off"} the list of whom operators may deal with.`,
  }),
};

/** The words for one act of a transaction. */
export function tellAct(act: Act, telling: Telling): Told {
  if (act.contract === "market")
    return (tellings[act.name] as (args: unknown, telling: Telling) => Told)(act.args, telling);
  if (act.contract !== "token") return tellRegistryAct(act, telling);
  const { spender, value } = act.args;
  const whom = spender === telling.market ? "the market" : spender;
  return {
    does: `It lets ${whom} pull up to ${telling.amount(value)} from the wallet, in place of any earlier approval.`,
  };
}

function party(address: string): string {
  return address === ZeroAddress ? "a provider to be named" : address;
}

function percent(share: bigint): string {
  return `${share / 100n}.${(share % 100n).toString().padStart(2, "0")} %`;
}

function note(bytes: string) {
  return untrustedText("note", bytes.replace(/(00)+$/, ""));
}

function posting(client: string, args: { evaluator: string; expiredAt: bigint; terms: string }): Told {
  return {
    does: `${client} posts work for bids until ${formatTime(args.expiredAt)}, with ${args.evaluator} as evaluator. No money moves.`,
    next: "Providers bid; the client hires with hire.",
    untrusted: untrustedText("terms", args.terms),
  };
}
