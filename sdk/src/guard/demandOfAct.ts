import type { FunctionInputs } from "../chain/abiTypes.ts";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Offer } from "../offers/Offer.ts";
import { hashOffer } from "../offers/offerTypedData.ts";
import type { Demand } from "./Demand.ts";
import type { Act, ActName } from "./decode/Act.ts";
import { demandOfRegistryAct } from "./demandOfRegistryAct.ts";
import type { Facts, JobFacts } from "./Facts.ts";
import { splitOf, stakeOf } from "./splitOf.ts";

/** Who acts where. */
export type Scene = { account: string; chainId: number; market: string; facts: Facts };

type Part = Partial<Demand>;
type Table = { [N in ActName]: (args: FunctionInputs<N>, scene: Scene) => Part };

const NOTHING = (): Part => ({});

/** Each function of the market; the compiler asks for those that a new contract brings. */
const demands: Table = {
  post: () => opened(null),
  postFor: () => opened(null),
  createJob: () => opened(null),
  hire: ({ offer }) => hired(offer),
  hireFor: ({ offer }) => hired(offer),
  hireWithAuthorization: ({ client, offer }, { account }) => (client === account ? hired(offer) : {}),
  fund: ({ jobId, expectedBudget }, scene) => ({
    risks: [{ amount: expectedBudget, counterparty: jobIn(scene, jobId).provider }],
    ...opened(jobId),
  }),
  bid: ({ offer }, scene) =>
    offer.provider === scene.account || offer.signer === scene.account
      ? { publishes: [hashOffer({ chainId: scene.chainId, address: scene.market }, offer)] }
      : {},
  accept: ({ jobId }, scene) => lost(jobIn(scene, jobId), "budget"),
  dispute: ({ jobId }, scene) => lost(jobIn(scene, jobId), "stake"),
  concede: ({ jobId }, scene) => {
    const job = jobIn(scene, jobId);
    return scene.account === job.provider ? lost(job, "bond") : lost(job, "budget", "stake");
  },
  withdrawJob: ({ jobId }, scene) => lost(jobIn(scene, jobId), "bond"),
  settleByAgreement: ({ jobId, share }, scene) => agreed(jobIn(scene, jobId), share, scene),
  resolve: ({ jobId }, scene) => ({ given: potOf(jobIn(scene, jobId)) }),
  complete: ({ jobId }, scene) => ({ given: potOf(jobIn(scene, jobId)) }),
  reject: ({ jobId }, scene) => ({ given: potOf(jobIn(scene, jobId)) }),
  deposit: ({ account, amount }, scene) =>
    account === scene.account ? { deposit: amount } : { risks: [{ amount, counterparty: account }] },
  depositWithPermit: ({ amount }) => ({ deposit: amount }),
  depositWithAuthorization: ({ from, amount }, { account }) => (from === account ? { deposit: amount } : {}),
  withdraw: ({ to, amount }, scene) => paidOut(to, amount, scene),
  withdrawWithSignature: ({ principal, to, amount }, scene) =>
    principal === scene.account ? paidOut(to, amount, scene) : {},
  setMandate: ({ operator, terms }) => ({
    given: terms.maxPerPeriod,
    asks: [`It gives ${operator} power over this account's money.`],
  }),
  setCounterparty: ({ account, allowed }) => (allowed ? { asks: [`It lets operators deal with ${account}.`] } : {}),
  submit: NOTHING,
  claimPayment: NOTHING,
  claimRefund: NOTHING,
  claimSplit: NOTHING,
  rate: NOTHING,
  publishTerms: NOTHING,
  setProvider: NOTHING,
  setBudget: NOTHING,
  cancelNonce: NOTHING,
  revokeMandate: NOTHING,
};

/** What one act of a transaction asks of the guard. */
export function demandOfAct(act: Act, scene: Scene): Part {
  if (act.contract === "market") {
    return (demands[act.name] as (args: unknown, scene: Scene) => Part)(act.args, scene);
  }
  if (act.contract !== "token") return demandOfRegistryAct(act);
  const { spender, value } = act.args;
  if (spender === scene.market) return { allowance: value };
  throw new GuardRefusedError({ rule: "spender", asked: spender, remedy: "Approve the market, and nobody else." });
}

/** The job that an act names. */
export function jobIn({ facts }: Scene, jobId: bigint): JobFacts {
  const job = facts.jobs.get(jobId);
  if (job === undefined)
    throw new GuardRefusedError({ rule: "facts", asked: `job ${jobId}`, remedy: "Read it first." });
  return job;
}

function opened(jobId: bigint | null): Part {
  return { opens: [{ jobId: jobId === null || jobId === 0n ? null : jobId.toString(), until: null }] };
}

/** A hire counts its possible stake at once, as mandates on chain do, so that a cap never stands in the way of a dispute. */
function hired(offer: Offer): Part {
  const amount = offer.price + offer.evaluatorFee + stakeOf(offer);
  return { risks: [{ amount, counterparty: offer.provider }], ...opened(offer.jobId) };
}

/** Money in a job that goes to the other side, or may. */
function lost(job: JobFacts, ...parts: ("budget" | "bond" | "stake")[]): Part {
  const amount = parts.reduce((sum, part) => sum + job[part], 0n);
  const counterparty = parts.includes("bond") ? job.client : job.provider;
  return { risks: [{ amount, counterparty, jobId: job.jobId }] };
}

/** An agreement: the client gives what the provider gets of the budget, the provider what it does not get. */
export function agreed(job: JobFacts, share: bigint, { account, facts }: Scene): Part {
  const { toProvider, marketFee } = splitOf(job, "Agreed", share, facts.fee.bps);
  const earned = toProvider + marketFee - job.bond;
  if (account !== job.client) return { given: account === job.provider ? job.budget - earned : 0n };
  return { risks: [{ amount: earned, counterparty: job.provider, jobId: job.jobId }] };
}

/** Money that leaves the account for a wallet. */
export function paidOut(to: string, amount: bigint, { account }: Scene): Part {
  if (to === account) return {};
  return { risks: [{ amount, counterparty: to }], asks: [`It pays out to ${to}, which is not this account's wallet.`] };
}

/** What an evaluator decides about. Nothing of it is its own. */
function potOf({ status, budget, bond, stake }: JobFacts): bigint {
  return status === "Open" ? 0n : budget + bond + (status === "Disputed" ? stake : 0n);
}
