import type { Hex } from "viem";
import type { EventPlace } from "./MarketEvent.ts";
import type { AccountRow } from "./Rows.ts";

/** With every column, so that a copy has them all from the start. */
const BLANK: AccountRow = {
  chainId: 0,
  market: "0x",
  address: "0x",
  balance: 0n,
  bondLocked: 0n,
  escrowed: 0n,
  deposited: 0n,
  withdrawn: 0n,
  paidOut: 0n,
  earned: 0n,
  spent: 0n,
  completed: 0,
  rejected: 0,
  expired: 0,
  providerVolume: 0n,
  paid: 0,
  disputesLost: 0,
  clientVolume: 0n,
  ruled: 0,
  missed: 0,
  jobsAsClient: 0,
  jobsAsProvider: 0,
  jobsAsEvaluator: 0,
  bids: 0,
  lastAsClientAt: null,
  lastAsProviderAt: null,
  rankScore: 0,
  rankSamples: 0,
  filteredVolume: 0n,
  filteredLoss: 0n,
  clientsServed: 0,
  disputesOpened: 0,
  disputesFaced: 0,
  rulings: 0,
  ruledForProvider: 0,
  shareGivenSum: 0n,
  rulingSeconds: 0n,
  evaluatorFees: 0n,
  ratingsReceived: 0,
  ratingSumReceived: 0,
  ratingsGiven: 0,
  ratingSumGiven: 0,
  createdBlock: 0n,
  createdAt: 0n,
  updatedBlock: 0n,
  updatedAt: 0n,
};

/** An account before its first event: nothing anywhere. */
export function newAccount(address: Hex, { chainId, market, block, timestamp }: EventPlace): AccountRow {
  return {
    ...BLANK,
    chainId,
    market,
    address,
    createdBlock: block,
    createdAt: timestamp,
    updatedBlock: block,
    updatedAt: timestamp,
  };
}
