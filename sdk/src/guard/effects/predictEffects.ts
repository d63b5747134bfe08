import { hexlify, keccak256, toUtf8Bytes } from "ethers";
import type { FunctionInputs } from "../../chain/abiTypes.ts";
import type { Offer } from "../../offers/Offer.ts";
import { hashOffer } from "../../offers/offerTypedData.ts";
import { type How, hows } from "../../types/how.ts";
import type { Act, ActName } from "../decode/Act.ts";
import { jobIn, type Scene } from "../demandOfAct.ts";
import { splitOf } from "../splitOf.ts";
import { EffectLedger, type Effects } from "./Effects.ts";
import { predictRegistryEffects } from "./predictRegistryEffects.ts";

const WHOLE = 10_000n;

type Stage = Scene & { ledger: EffectLedger };
type Table = { [N in ActName]: (args: FunctionInputs<N>, stage: Stage) => void };

/** What each function of the market changes when it does not revert; the contract's rules, from its sources. */
const predictions: Table = {
  post: ({ evaluator, termsHash, terms }, stage) => created(stage, stage.account, evaluator, terms, termsHash),
  postFor: ({ principal, evaluator, termsHash, terms }, stage) =>
    created(stage, principal, evaluator, terms, termsHash),
  createJob: ({ evaluator, description }, stage) => {
    const bytes = hexlify(toUtf8Bytes(description));
    created(stage, stage.account, evaluator, bytes, keccak256(bytes));
  },
  publishTerms: ({ terms }, { ledger }) => ledger.act("TermsPublished", keccak256(terms)),
  hire: ({ offer }, stage) => hired(stage, stage.account, offer),
  hireFor: ({ principal, offer }, stage) => hired(stage, principal, offer),
  hireWithAuthorization: ({ client, offer }, stage) => hired(stage, client, offer),
  bid: ({ offer }, { ledger, chainId, market }) =>
    ledger.act("BidPlaced", hashOffer({ chainId, address: market }, offer)),
  cancelNonce: ({ principal, nonce }, { ledger }) => ledger.act("NonceCancelled", principal, nonce),
  setProvider: ({ jobId, provider }, { ledger }) => ledger.act("ProviderSet", jobId, provider),
  setBudget: ({ jobId, amount }, { ledger }) => ledger.act("BudgetSet", jobId, amount),
  fund: ({ jobId, expectedBudget }, { ledger, account }) => {
    ledger.change(account, -expectedBudget);
    ledger.act("JobFunded", jobId, expectedBudget);
  },
  submit: ({ jobId, deliverable }, { ledger }) => ledger.act("JobSubmitted", jobId, deliverable),
  accept: ({ jobId }, stage) => settled(stage, jobId, "Paid", WHOLE),
  claimPayment: ({ jobId }, stage) => settled(stage, jobId, "Paid", WHOLE),
  claimRefund: ({ jobId }, stage) =>
    isBonded(stage, jobId) ? settled(stage, jobId, "Refunded", 0n) : returned(stage, jobId),
  claimSplit: ({ jobId }, stage) => settled(stage, jobId, "Split", WHOLE / 2n),
  withdrawJob: ({ jobId }, stage) => settled(stage, jobId, "Withdrawn", 0n),
  concede: ({ jobId }, stage) => {
    settled(stage, jobId, "Conceded", jobIn(stage, jobId).client === stage.account ? WHOLE : 0n);
  },
  settleByAgreement: ({ jobId, share }, stage) => settled(stage, jobId, "Agreed", share),
  resolve: ({ jobId, share }, stage) => settled(stage, jobId, "Ruled", share),
  complete: ({ jobId }, stage) => (isBonded(stage, jobId) ? settled(stage, jobId, "Ruled", WHOLE) : paid(stage, jobId)),
  reject: ({ jobId }, stage) => (isBonded(stage, jobId) ? settled(stage, jobId, "Ruled", 0n) : returned(stage, jobId)),
  dispute: ({ jobId }, stage) => {
    const { client, stake } = jobIn(stage, jobId);
    stage.ledger.change(client, -stake);
    stage.ledger.act("Disputed", jobId, stake);
  },
  rate: ({ jobId, score, tag, detailsHash }, { ledger }) => ledger.act("Rated", jobId, score, tag, detailsHash),
  deposit: ({ account, amount }, stage) => deposited(stage, stage.account, account, amount),
  depositWithPermit: ({ amount }, stage) => deposited(stage, stage.account, stage.account, amount),
  depositWithAuthorization: ({ from, amount }, stage) => deposited(stage, from, from, amount),
  withdraw: ({ to, amount }, stage) => withdrawn(stage, stage.account, to, amount),
  withdrawWithSignature: ({ principal, to, amount }, stage) => withdrawn(stage, principal, to, amount),
  setMandate: ({ operator, terms }, { ledger, account }) =>
    ledger.act("MandateSet", account, operator, ...Object.values(terms)),
  revokeMandate: ({ operator }, { ledger, account }) => ledger.act("MandateRevoked", account, operator),
  setCounterparty: (args, { ledger, account }) => ledger.act("CounterpartySet", account, args.account, args.allowed),
};

/** What a transaction will do, from its calls and the state of the chain alone. */
export function predictEffects(acts: readonly Act[], scene: Scene): Effects {
  const ledger = new EffectLedger();
  for (const act of acts) {
    if (act.contract === "token") ledger.allow(scene.account, act.args.spender, act.args.value);
    else if (act.contract !== "market") predictRegistryEffects(act, { ...scene, ledger });
    else (predictions[act.name] as (args: unknown, stage: Stage) => void)(act.args, { ...scene, ledger });
  }
  return ledger.effects();
}

function isBonded(stage: Stage, jobId: bigint): boolean {
  return jobIn(stage, jobId).isBonded;
}

function created({ ledger }: Stage, client: string, evaluator: string, terms: string, termsHash: string): void {
  ledger.act("JobCreated", client, evaluator);
  if (terms !== "0x") ledger.act("TermsPublished", termsHash);
}

function hired({ ledger, chainId, market }: Stage, client: string, offer: Offer): void {
  if (offer.jobId === 0n) ledger.act("JobCreated", client, offer.evaluator);
  ledger.change(client, -(offer.price + offer.evaluatorFee));
  ledger.change(offer.provider, -offer.bond);
  ledger.act("Hired", client, hashOffer({ chainId, address: market }, offer));
}

function settled(stage: Stage, jobId: bigint, how: How, share: bigint): void {
  const { ledger, facts } = stage;
  const job = jobIn(stage, jobId);
  const { toProvider, toClient, toEvaluator, marketFee } = splitOf(job, how, share, facts.fee.bps);
  ledger.change(payeeOf(job), toProvider);
  ledger.change(job.client, toClient);
  ledger.change(job.evaluator, toEvaluator);
  ledger.change(facts.fee.recipient, marketFee);
  ledger.act("Settled", jobId, hows.indexOf(how), share);
}

/** Whose money the provider's part becomes. */
export function payeeOf({ provider, payTo }: { provider: string; payTo: string }): string {
  return BigInt(payTo) === 0n ? provider : payTo;
}

/** A plain job's budget goes to its provider, less the market's fee. */
function paid(stage: Stage, jobId: bigint): void {
  const { provider, budget } = jobIn(stage, jobId);
  const fee = (budget * stage.facts.fee.bps) / WHOLE;
  stage.ledger.change(provider, budget - fee);
  stage.ledger.change(stage.facts.fee.recipient, fee);
}

/** A plain job's budget goes back to its client, if it was funded. */
function returned(stage: Stage, jobId: bigint): void {
  const { client, budget, status } = jobIn(stage, jobId);
  if (status !== "Open") stage.ledger.change(client, budget);
}

function deposited({ ledger }: Stage, payer: string, account: string, amount: bigint): void {
  ledger.change(payer, -amount);
  ledger.change(account, amount);
}

function withdrawn({ ledger }: Stage, principal: string, to: string, amount: bigint): void {
  ledger.change(principal, -amount);
  ledger.change(to, amount);
  ledger.act("Withdrawn", principal, to, amount);
}
