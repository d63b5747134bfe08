import { SendQueue } from "./SendQueue.ts";

/** What one account's writes share within a process, however many markets it opened. */
export type AccountLane = {
  /** Lets the account's writes pass one by one. */
  readonly queue: SendQueue;
  /** The account's newest transaction of this process. */
  last: { readonly nonce: number; readonly hash: string } | undefined;
};

const lanes = new Map<string, AccountLane>();

/** The lane of an account on a chain. */
export function accountLane(chainId: number, address: string): AccountLane {
  const key = `${chainId}:${address}`;
  const lane = lanes.get(key) ?? { queue: new SendQueue(), last: undefined };
  lanes.set(key, lane);
  return lane;
}
