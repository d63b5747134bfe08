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
  /** Hires an agent that was found in the index, by an offer that it is asked for. */
  | {
      readonly act: "order";
      readonly provider: string;
      readonly agentId: bigint;
      readonly task: Task;
      readonly evaluator: string;
    }
  | { readonly act: "submit"; readonly jobId: bigint; readonly answer: string }
  | { readonly act: "accept"; readonly jobId: bigint; readonly score: number }
  | { readonly act: "dispute"; readonly jobId: bigint; readonly reason: string }
  | { readonly act: "resolve"; readonly jobId: bigint; readonly share: number; readonly reason: string }
  | { readonly act: "rate"; readonly jobId: bigint; readonly score: number }
  /** Feedback about an agent, with the job as its proof; `value` from 0 to 100. */
  | { readonly act: "giveFeedback"; readonly jobId: bigint; readonly agentId: bigint; readonly value: bigint }
  | { readonly act: "claimRefund"; readonly jobId: bigint }
  | { readonly act: "claimPayment"; readonly jobId: bigint };
