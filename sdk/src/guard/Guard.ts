import type { Explanation } from "../explain/Explanation.ts";
import type { Place } from "./checkLimits.ts";
import type { TypedData } from "./decode/decodeSignature.ts";
import type { ChainView } from "./Facts.ts";
import type { GuardState } from "./state/GuardState.ts";

/** What is about to be signed: a transaction's bytes, or typed data. */
export type GuardRequest = Place & {
  /** Who signs. */
  account: string;
  /** Reads of the chain. */
  chain: ChainView;
  subject: { kind: "transaction"; to: string; data: string } | ({ kind: "signature" } & TypedData);
};

/** Leave to sign, once. */
export type Clearance = {
  readonly explanation: Explanation | undefined;
  /**
   * Signs and hands over. `prepare` may still fail without consequence; the kill switch is looked at once more directly before `sign`.
   *
   * @returns What `sign` gave: a transaction's hash, or a signature.
   */
  run<P>(prepare: () => Promise<P>, sign: (prepared: P) => Promise<string>): Promise<string>;
  /**
   * Compares what happened with what was predicted, once it is mined; before that it does nothing.
   *
   * @throws `GuardMismatchError`; the guard has then tripped.
   */
  settle(): Promise<void>;
};

/** What a human is asked. */
export type ApprovalRequest = {
  /** Names exactly what will be signed: for typed data its EIP-712 digest, else a hash of chain, account, receiver and bytes. */
  hash: string;
  /** Why a human is asked. */
  reasons: readonly string[];
  explanation: Explanation;
  /** What a model said of it, if one was asked. Untrusted. */
  commentary: string | undefined;
};

/** A human's answer; it counts only if `hash` is that of the request. */
export type Approval = { hash: string; isApproved: boolean };

/** Stands between a market and its signer. Made by `createGuard`. */
export type Guard = {
  /** Decodes, judges, reserves, explains and, where the policy wants it, asks a human. @throws `GuardRefusedError` */
  review(request: GuardRequest): Promise<Clearance>;
  /** What the guard remembers: reservations, open jobs, and whether it has tripped. */
  inspect(): Promise<GuardState>;
  /** A human has looked at the mismatch: the guard works again. What was spent stays counted. */
  reset(): Promise<void>;
  /** A human knows that this reservation came to nothing: it counts no longer. */
  release(id: string): Promise<void>;
};
