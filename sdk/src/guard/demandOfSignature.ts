import { ZeroAddress } from "ethers";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Offer } from "../offers/Offer.ts";
import { MAX_WALLET_DELAY } from "../registries/agentWalletTypedData.ts";
import type { Demand } from "./Demand.ts";
import type { SignedAct } from "./decode/decodeSignature.ts";
import { agreed, jobIn, paidOut, type Scene } from "./demandOfAct.ts";
import { agentIn } from "./demandOfRegistryAct.ts";
import { stakeOf } from "./splitOf.ts";

/** What one signature asks of the guard. */
export function demandOfSignature(act: SignedAct, scene: Scene): Partial<Demand> {
  const { kind, message } = act;
  switch (kind) {
    case "Offer":
      return offered(message, scene);
    case "Permit":
      require(message.spender === scene.market, "spender", message.spender, "Permit the market, and nobody else.");
      require(message.owner === scene.account, "principal", message.owner, "Sign a permit of the own wallet.");
      return { allowance: message.value };
    case "Withdraw":
      require(message.principal === scene.account, "principal", message.principal, "Sign for the own account.");
      return paidOut(message.to, message.amount, scene);
    case "Agreement": {
      const job = jobIn(scene, message.jobId);
      const isParty = [message.client, message.provider].includes(scene.account);
      const fits = job.client === message.client && job.provider === message.provider;
      require(isParty && fits, "principal", `an agreement on job ${message.jobId}`, "Agree on an own job only.");
      return agreed(job, message.share, scene);
    }
    case "ReceiveWithAuthorization":
      return authorized(act, scene);
    case "AgentWalletSet":
      return lentToAgent(message, scene);
  }
}

/** An offer binds the bond from the moment of its signature, and its job may be open until its last deadline. */
function offered(offer: Offer, { account }: Scene): Partial<Demand> {
  require(offer.signer === account, "principal", offer.signer, "Sign offers that name this account as their signer.");
  const until = offer.validUntil + offer.deliveryPeriod + offer.reviewPeriod + offer.rulingPeriod;
  const isOwn = offer.payTo === ZeroAddress || offer.payTo === offer.provider;
  return {
    risks: [{ amount: offer.bond, counterparty: offer.client }],
    opens: [{ jobId: offer.jobId === 0n ? null : offer.jobId.toString(), until: Number(until) }],
    asks: isOwn ? [] : [`It sends the earnings to ${offer.payTo}, which is not the provider's wallet.`],
  };
}

/** Money that anyone may pull from the wallet into the market, for one deposit or one hire. */
function authorized(act: Extract<SignedAct, { kind: "ReceiveWithAuthorization" }>, scene: Scene): Partial<Demand> {
  const { message, purpose } = act;
  require(message.from === scene.account, "principal", message.from, "Authorize from the own wallet.");
  require(message.to === scene.market, "spender", message.to, "Authorize the market, and nobody else.");
  if ("salt" in purpose) return { deposit: message.value };
  const { offer } = purpose;
  const cost = offer.price + offer.evaluatorFee;
  require(message.value ===
    cost, "offer", `${message.value} units for a hire of ${cost}`, "Authorize exactly its cost.");
  const { opens = [] } = offered({ ...offer, signer: scene.account }, scene);
  return { risks: [{ amount: cost + stakeOf(offer), counterparty: offer.provider }], opens };
}

/** A wallet's word to be an agent's: what the wallet earned counts as the agent's from then on, so a human is asked. */
function lentToAgent(
  { agentId, newWallet, owner, deadline }: Extract<SignedAct, { kind: "AgentWalletSet" }>["message"],
  scene: Scene,
): Partial<Demand> {
  require(newWallet === scene.account, "principal", newWallet, "Sign for the own wallet.");
  const agent = agentIn(scene, agentId);
  require(owner === agent.owner, "principal", `agent ${agentId} of ${owner}`, `Its owner is ${agent.owner}.`);
  const { now } = scene.facts;
  const holds = now <= Number(deadline) && Number(deadline) <= now + MAX_WALLET_DELAY;
  require(holds, "deadline", `a wallet's signature until second ${deadline}`, `Sign until ${now + MAX_WALLET_DELAY} at most.`);
  return { asks: [`It makes this account the wallet of agent ${agentId}, which belongs to ${owner}.`] };
}

function require(
  holds: boolean,
  rule: "spender" | "principal" | "offer" | "deadline",
  asked: string,
  remedy: string,
): void {
  if (!holds) throw new GuardRefusedError({ rule, asked, remedy });
}
