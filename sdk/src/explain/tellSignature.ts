import type { SignedAct } from "../guard/decode/decodeSignature.ts";
import { formatTime } from "./formatTime.ts";
import type { Telling } from "./Telling.ts";
import type { Told } from "./Told.ts";
import { tellHire, tellOffer } from "./tellOffer.ts";

/** The words for one signature. */
export function tellSignature(act: SignedAct, { account, amount, market, facts }: Telling): Told {
  const { kind, message } = act;
  switch (kind) {
    case "Offer":
      return tellOffer(message, amount);
    case "Permit": {
      const spender = message.spender === market ? "the market" : message.spender;
      return {
        does: `It lets ${spender} pull up to ${amount(message.value)} from the wallet ${message.owner}, if used before ${formatTime(message.deadline)}.`,
      };
    }
    case "Withdraw":
      return {
        does: `It lets anyone pay ${amount(message.amount)} of ${message.principal}'s account balance out to ${message.to}, until ${formatTime(message.validUntil)}.`,
        next: `cancelNonce with nonce ${message.nonce} calls it off.`,
      };
    case "Agreement":
      return {
        does: `It agrees to end job ${message.jobId} with ${message.share} basis points of the budget for the provider ${message.provider}.`,
        worst: `It cannot be called off before ${formatTime(message.validUntil)}.`,
        next: "Once both have signed, anyone may call settleByAgreement.",
      };
    case "AgentWalletSet":
      return {
        does: `It makes the wallet ${message.newWallet} that of agent ${message.agentId} of ${message.owner}, if used before ${formatTime(message.deadline)}.`,
        worst: "What this wallet earned then verifies feedback about that agent, whoever owns it.",
        next: "The agent's owner sends it with setAgentWallet.",
      };
    case "ReceiveWithAuthorization":
      if ("offer" in act.purpose) return tellHire(account, act.purpose.offer, amount, facts.now);
      return {
        does: `It lets anyone move ${amount(message.value)} from the wallet ${message.from} into its account balance, until ${formatTime(message.validBefore)}.`,
      };
  }
}
