import type { Task } from "../work/types.ts";
import type { BidView } from "./View.ts";

/** What an agent wants to do next. Amounts are token units, periods are seconds. */
export type Intent =
  | { readonly act: "deposit"; readonly amount: bigint }
  | { readonly act: "withdraw"; readonly amount: bigint }
  | { readonly act: "post"; readonly task: Task; readonly evaluator: string; readonly openFor: bigint }
  | {
      readonly act: "bid";
      readonly jobId: bigint;
      readonly price: bigint;
      readonly bond: bigint;
      readonly evaluatorFee: bigint;
      readonly deliveryPeriod: number;
    }
  | { readonly act: "hire"; readonly jobId: bigint; readonly bid: BidView }
  | { readonly act: "submit"; readonly jobId: bigint; readonly answer: string }
  | { readonly act: "accept"; readonly jobId: bigint; readonly score: number }
  | { readonly act: "dispute"; readonly jobId: bigint; readonly reason: string }
  | { readonly act: "resolve"; readonly jobId: bigint; readonly share: number; readonly reason: string }
  | { readonly act: "rate"; readonly jobId: bigint; readonly score: number }
  | { readonly act: "claimRefund"; readonly jobId: bigint }
  | { readonly act: "claimPayment"; readonly jobId: bigint };
