import { jobMarketAbi } from "@surety/contracts/abi";
import type { MarketDeployment } from "@surety/contracts/deployments";
import { getAddress, type Hex } from "viem";
import type { MarketRow } from "../lib/Rows.ts";

const CONSTRUCTOR = jobMarketAbi.find((item) => item.type === "constructor");

/** A market before its first event: what the deployment record says, and zero totals. */
export function marketFacts(chainId: number, record: MarketDeployment): MarketRow {
  return {
    chainId,
    address: lower(record.address),
    kind: "surety",
    generation: null,
    paymentToken: lower(record.paymentToken.address),
    tokenSymbol: record.paymentToken.symbol,
    tokenDecimals: record.paymentToken.decimals,
    feeBps: Number(constructorArgument(record, "feeBps")),
    feeRecipient: lower(String(constructorArgument(record, "feeRecipient"))),
    startBlock: BigInt(record.startBlock),
    jobsCreated: 0,
    jobsHired: 0,
    jobsFunded: 0,
    jobsCompleted: 0,
    jobsRejected: 0,
    jobsExpired: 0,
    jobsCalledOff: 0,
    jobsDisputed: 0,
    bids: 0,
    ratings: 0,
    volume: 0n,
    plainVolume: 0n,
    filteredVolume: 0n,
    marketFees: 0n,
    evaluatorFees: 0n,
    balancesHeld: 0n,
    budgetsHeld: 0n,
    evaluatorFeesHeld: 0n,
    bondsHeld: 0n,
    stakesHeld: 0n,
    plainHeld: 0n,
    deposited: 0n,
    withdrawn: 0n,
    paidOut: 0n,
    updatedBlock: BigInt(record.startBlock),
    updatedAt: 0n,
  };
}

function constructorArgument(record: MarketDeployment, name: string): string | number | undefined {
  return record.constructorArguments[CONSTRUCTOR?.inputs.findIndex((input) => input.name === name) ?? -1];
}

function lower(address: string): Hex {
  return getAddress(address).toLowerCase() as Hex;
}
