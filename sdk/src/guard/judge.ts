import type { Explanation } from "../explain/Explanation.ts";
import { explainActs } from "../explain/explainActs.ts";
import { castOf } from "./castOf.ts";
import { checkActs, checkAmounts, checkPlace } from "./checkLimits.ts";
import { type Demand, emptyDemand } from "./Demand.ts";
import type { Act } from "./decode/Act.ts";
import { decodeCall } from "./decode/decodeCall.ts";
import { decodeSignature, type SignedAct } from "./decode/decodeSignature.ts";
import { demandOfAct, type Scene } from "./demandOfAct.ts";
import { demandOfSignature } from "./demandOfSignature.ts";
import { predictEffects } from "./effects/predictEffects.ts";
import type { GuardRequest } from "./Guard.ts";
import { gatherFacts } from "./gatherFacts.ts";
import type { Limits } from "./policy/parsePolicy.ts";
import type { Reservation } from "./state/GuardState.ts";

/** A request that breaks no rule of itself; what it asks of the day is still to be reserved. */
export type Judgement = Pick<Reservation, "expected" | "signed"> & {
  demand: Demand;
  explanation: Explanation;
  /** Unix second of chain time. */
  now: number;
};

/**
 * Decodes a request from its bytes and holds it against every rule that needs no memory. It reads the chain and writes nothing.
 *
 * @throws `GuardRefusedError`
 */
export async function judge(request: GuardRequest, limits: Limits): Promise<Judgement> {
  checkPlace(request, limits);
  const { account, chain, chainId, market, registries, subject } = request;
  const target = { market, token: request.token.address, registries };
  const acts: readonly (Act | SignedAct)[] =
    subject.kind === "transaction" ? decodeCall(subject, target) : [decodeSignature(subject, chainId, target)];
  checkActs(acts, request, limits);
  const facts = await gatherFacts(acts, account, chain);
  const scene: Scene = { account, chainId, market, facts };
  const demand = acts
    .map((act) => ("kind" in act ? demandOfSignature(act, scene) : demandOfAct(act, scene)))
    .reduce(add, emptyDemand());
  checkAmounts(demand, limits);
  const calls = acts.flatMap((act) => ("kind" in act ? [] : act));
  return {
    demand,
    explanation: explainActs(acts, scene, limits.token),
    now: facts.now,
    expected: calls.length === 0 ? null : { effects: predictEffects(calls, scene), cast: castOf(scene, target) },
    signed: acts.flatMap((act) => ("kind" in act ? (lifeOf(act) ?? []) : []))[0] ?? null,
  };
}

function add(sum: Demand, part: Partial<Demand>): Demand {
  return {
    risks: [...sum.risks, ...(part.risks ?? [])],
    given: sum.given + (part.given ?? 0n),
    deposit: sum.deposit + (part.deposit ?? 0n),
    // The last approval stands; the largest is judged.
    allowance: (part.allowance ?? 0n) > sum.allowance ? (part.allowance ?? 0n) : sum.allowance,
    opens: [...sum.opens, ...(part.opens ?? [])],
    asks: [...sum.asks, ...(part.asks ?? [])],
    publishes: [...sum.publishes, ...(part.publishes ?? [])],
  };
}

/** Until when a signature can be used; a permit ends with its approval, which costs nothing by itself, and a wallet binds no money. */
function lifeOf({ kind, message }: SignedAct): Reservation["signed"] {
  switch (kind) {
    case "Permit":
    case "AgentWalletSet":
      return null;
    case "Offer": {
      const jobId = message.jobId === 0n ? null : message.jobId.toString();
      return { principal: message.provider, nonce: `${message.nonce}`, validUntil: Number(message.validUntil), jobId };
    }
    case "Withdraw": {
      const { principal, nonce, validUntil } = message;
      return { principal, nonce: `${nonce}`, validUntil: Number(validUntil), jobId: null };
    }
    case "Agreement":
      return { principal: message.client, nonce: null, validUntil: Number(message.validUntil), jobId: null };
    case "ReceiveWithAuthorization":
      return { principal: message.from, nonce: null, validUntil: Number(message.validBefore), jobId: null };
  }
}
