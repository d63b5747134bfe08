import type { Deployment } from "@surety/contracts/deployments";
import type { Market, PaymentToken } from "@surety/sdk";
import type { BlockProvider } from "../runner/BlockProvider.ts";

/** A local chain with a market on which one scenario after another is played, each from the same beginning. */
export type Stage = {
  readonly provider: BlockProvider;
  readonly rpcUrl: string;
  readonly deployment: Deployment;
  readonly deploymentsDir: string;
  /** Folder of logs and, while it runs, of the index. */
  readonly stateDir: string;
  /** The market for reading. */
  readonly market: Market;
  readonly token: PaymentToken;
  /** Token units in one whole token. */
  readonly unit: bigint;
  /** Takes the chain back to where the market was new. */
  reset(): Promise<void>;
  /** Ends the chain. */
  stop(): Promise<void>;
};
