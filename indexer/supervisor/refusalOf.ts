import type { Refusal } from "./Refusal.ts";
import type { Verdict } from "./Verdict.ts";

/** What to tell those who ask the index while a node does not fit; undefined if it does. */
export function refusalOf(verdict: Verdict): Refusal | undefined {
  switch (verdict.state) {
    case "fits":
      return undefined;
    case "silent":
      return {
        code: "node_silent",
        message: `The node of chain ${verdict.chainId} at ${verdict.origin} does not answer.`,
        remedy: "The index serves again once it does.",
      };
    case "wrongChain":
      return {
        code: "wrong_chain",
        message: `The node given for chain ${verdict.chainId} serves chain ${verdict.actual}.`,
        remedy: `The index serves again once it is a node of chain ${verdict.chainId}.`,
      };
    case "otherChain":
      return {
        code: "other_chain",
        message: `The node's chain ${verdict.chainId} is not the one that market ${verdict.market} was deployed on: it lacks block ${verdict.blockHash}.`,
        remedy: "Deploy to it, or restore the deployment record of this chain; the index follows by itself.",
      };
    case "behind":
      return {
        code: "node_behind",
        message: `The node of chain ${verdict.chainId} is at block ${verdict.height}, but had reached ${verdict.seen}.`,
        remedy: "The index serves again once the node has caught up.",
      };
    case "rewritten":
      return {
        code: "history_rewritten",
        message: `Chain ${verdict.chainId} took back block ${verdict.block}, which had counted as final.`,
        remedy: "The index is being made anew.",
      };
  }
}
