import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Market } from "../../createMarket.ts";
import type { Policy } from "../../guard/policy/Policy.ts";
import { policySchema } from "../../guard/policy/policySchema.ts";
import { addressesOf } from "../../registries/addressesOf.ts";

const MAX_UNITS = (1n << 96n) - 1n;

/** The policy of who has written none: this market, and what its owner confirms. The bytes are still decoded, explained and compared. */
export function openPolicy({ chainId, address: market, token, registries }: Market): Policy {
  const { functions, registries: known, signatures, maxOpenJobs } = policySchema.properties;
  const most = formatAmount(MAX_UNITS, token.decimals);
  return {
    version: 1,
    chainId,
    market,
    token,
    functions: functions.items.enum as Policy["functions"],
    ...(registries !== undefined && {
      registries: {
        ...addressesOf(registries),
        functions: known.properties.functions.items.enum as NonNullable<Policy["registries"]>["functions"],
      },
    }),
    approvals: true,
    signatures: signatures.items.enum as Policy["signatures"],
    maxPerTransaction: most,
    maxPerDay: most,
    maxPerCounterparty: most,
    maxDepositPerDay: most,
    maxAllowance: most,
    maxOpenJobs: maxOpenJobs.maximum,
    approvalAbove: most,
  };
}
