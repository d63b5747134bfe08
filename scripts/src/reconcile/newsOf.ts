import type { ChainLog } from "./readLogs.ts";

/**
 * The events that change anything: not the same offer put on record again, which anybody may do, not terms published for no job, and of the
 * standard's two forms of `JobFunded`, both of which the market emits, only the one with a provider.
 */
export function newsOf(logs: readonly ChainLog[]): ChainLog[] {
  const bids = new Set<string>();
  return logs.filter(({ name, args }) => {
    if (name === "JobFunded") return args.provider !== undefined;
    if (name === "TermsPublished") return args.jobId !== 0n;
    if (name !== "BidPlaced") return true;
    const bid = [args.jobId, args.provider, args.offer.nonce].join();
    const isNew = !bids.has(bid);
    bids.add(bid);
    return isNew;
  });
}
