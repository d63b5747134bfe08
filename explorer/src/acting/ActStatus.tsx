import { ProblemNote } from "../wallet/ProblemNote.tsx";
import { useWallet } from "../wallet/useWallet.ts";
import type { ActState } from "./useAct.ts";

/** How far an act has come, told to screen readers too. */
export function ActStatus({ state }: { state: ActState }) {
  return (
    <>
      <p className="act-status" role="status">
        <Said state={state} />
      </p>
      {state.at === "failed" && <ProblemNote problem={state.problem} />}
    </>
  );
}

function Said({ state }: { state: ActState }) {
  const { lies } = useWallet();
  switch (state.at) {
    case "rest":
    case "failed":
      return null;
    case "working":
      return <>{WORKING[lies.at]}</>;
    case "pending":
      return (
        <>
          Sent, waiting for its block: <code>{state.hash}</code>
        </>
      );
    case "calledOff":
      return <>Called off. Nothing was signed.</>;
  }
}

const WORKING = {
  rest: "Trying it on the chain…",
  reader: "Waiting for your answer…",
  wallet: "Waiting for the wallet…",
} as const;
