import { z } from "zod";
import type { GetRecordReturnType } from "../../actions/market/getRecord.ts";
import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Market } from "../../createMarket.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { fields } from "../fields.ts";
import { defineTool, type ToolOutput, type ToolValue } from "../MarketTool.ts";
import { isoTime } from "../view/isoTime.ts";

export const getAgentTool = defineTool({
  name: "get_agent",
  description:
    "Reads an account: what it holds, what it did as provider, client and evaluator, and what this account may do for it as its operator. Without an address it reads this account. A record counts activity; it proves no honesty.",
  needsApproval: false,
  parameters: z.object({ address: fields.address.optional() }),
  execute: async (market, { address = market.account }) => {
    if (address === undefined) throw new InvalidArgumentError("address", "undefined", "Name the account to read.");
    const [wallet, balance, record, mandate] = await Promise.all([
      market.getWalletBalance(address),
      market.getAccountBalance(address),
      market.getRecord(address),
      mandateView(market, address),
    ]);
    const { decimals } = market.token;
    return {
      address,
      walletBalance: formatAmount(wallet, decimals),
      accountBalance: formatAmount(balance, decimals),
      ...recordView(record),
      mandate,
    };
  },
});

function recordView(record: GetRecordReturnType): ToolOutput {
  const { completed, rejected, expired, providerVolume } = record;
  const { paid, disputesLost, clientVolume, ruled, missed } = record;
  const cents = (volume: bigint) => formatAmount(volume, 2);
  return {
    asProvider: {
      completed: Number(completed),
      rejected: Number(rejected),
      expired: Number(expired),
      volume: cents(providerVolume),
    },
    asClient: { paid: Number(paid), disputesLost: Number(disputesLost), volume: cents(clientVolume) },
    asEvaluator: { ruled: Number(ruled), missed: Number(missed) },
  };
}

/** What the market's account may still do for a principal; null if it is no operator of that account. */
async function mandateView({ account, token, getMandate }: Market, principal: string): Promise<ToolValue> {
  if (account === undefined || account.toLowerCase() === principal.toLowerCase()) return null;
  const mandate = await getMandate({ principal, operator: account });
  if (mandate === null) return null;
  const { rights, maxPerJob, left, resetsAt, expiresAt } = mandate;
  return {
    rights,
    maxPerJob: formatAmount(maxPerJob, token.decimals),
    left: formatAmount(left, token.decimals),
    resetsAt: resetsAt === 0n ? null : isoTime(resetsAt),
    expiresAt: isoTime(expiresAt),
  };
}
