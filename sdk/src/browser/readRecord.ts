import type { Deployment } from "@surety/contracts/deployments";
import { records } from "@surety/contracts/records";

/** The deployment record of a chain: a page has those of public chains only. */
export function readRecord(chainId: number): Deployment | undefined {
  return records.find((record) => record.chainId === chainId);
}
