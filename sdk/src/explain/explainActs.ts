import { formatAmount } from "../amounts/formatAmount.ts";
import type { PaymentToken } from "../client/MarketClient.ts";
import type { Act } from "../guard/decode/Act.ts";
import type { SignedAct } from "../guard/decode/decodeSignature.ts";
import type { Scene } from "../guard/demandOfAct.ts";
import type { Explanation } from "./Explanation.ts";
import { formatTime } from "./formatTime.ts";
import type { Telling } from "./Telling.ts";
import type { Told } from "./Told.ts";
import { tellAct } from "./tellAct.ts";
import { tellSignature } from "./tellSignature.ts";

/** What acts mean, from their decoded values and the state of the chain. Pure. */
export function explainActs(
  acts: readonly (Act | SignedAct)[],
  scene: Scene,
  token: Pick<PaymentToken, "symbol" | "decimals">,
): Explanation {
  const amount = (units: bigint) => `${formatAmount(units, token.decimals)} ${token.symbol}`;
  const telling: Telling = { ...scene, amount };
  const told = acts.map((act): Told => ("kind" in act ? tellSignature(act, telling) : tellAct(act, telling)));
  return {
    sentences: told.map(({ does }) => does),
    worstCase: told.flatMap(({ worst }) => worst ?? []),
    next: told.flatMap(({ next }) => next ?? []),
    warnings: [...told.flatMap(({ warnings }) => warnings ?? []), ...limitsOnChain(scene, amount)],
    untrusted: told.flatMap(({ untrusted }) => untrusted ?? []),
  };
}

/** A guard cannot see a key that is used elsewhere; only a mandate on chain limits that. */
function limitsOnChain({ account, facts }: Scene, amount: (units: bigint) => string): string[] {
  if (facts.mandates.size === 0) {
    return [
      `${account} acts for itself under no mandate: on chain nothing limits what this key spends, only this guard does.`,
    ];
  }
  return [...facts.mandates].map(([principal, mandate]) =>
    mandate === null
      ? `${principal} has given ${account} no mandate.`
      : `The mandate of ${principal} leaves ${amount(mandate.left)} until ${formatTime(mandate.resetsAt)}.`,
  );
}
