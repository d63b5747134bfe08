import { jobMarketAbi } from "@surety/contracts/abi";
import type { MarketDeployment } from "@surety/contracts/deployments";
import { getAddress, type Hex } from "viem";
import { newMarket } from "../lib/newMarket.ts";
import type { MarketRow } from "../lib/Rows.ts";

const CONSTRUCTOR = jobMarketAbi.find((item) => item.type === "constructor");

/** A market before its first event: what the deployment record says, and zero totals. */
export function marketFacts(chainId: number, record: MarketDeployment): MarketRow {
  return newMarket({
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
  });
}

function constructorArgument(record: MarketDeployment, name: string): string | number | undefined {
  return record.constructorArguments[CONSTRUCTOR?.inputs.findIndex((input) => input.name === name) ?? -1];
}

function lower(address: string): Hex {
  return getAddress(address).toLowerCase() as Hex;
}
