import { type FormEvent, useState } from "react";
import type { Place } from "../wallet/Place.ts";
import type { Opened } from "../wallet/Session.ts";
import { useWallet } from "../wallet/useWallet.ts";
import { Field } from "./Field.tsx";
import type { Problems } from "./forms/Parsed.ts";
import { parseLimits } from "./forms/parseLimits.ts";
import type { Limits } from "./Limits.ts";
import { loadLimits, saveLimits } from "./limitsStorage.ts";
import { textOf } from "./textOf.ts";
import { useChain } from "./useChain.ts";

/** What the reader lets this page put at risk, and whether its guard has stopped. */
export function GuardPanel({ opened, token }: { opened: Opened; token: Place["token"] }) {
  const { now, session } = useWallet();
  const [problems, setProblems] = useState<Problems<keyof Limits>>({});
  const { data: state, refetch } = useChain(opened, "guard", () => opened.guard.inspect());
  const limits = loadLimits();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = parseLimits(textOf(new FormData(event.currentTarget), ["maxPerTransaction", "maxPerDay"]), token);
    setProblems("problems" in parsed ? parsed.problems : {});
    if ("problems" in parsed || now.state !== "open") return;
    saveLimits(parsed.value);
    // The guard reads its limits when the market is opened.
    void session.connect(now.wallet, now.place);
  };
  const reset = async () => {
    await opened.guard.reset();
    await refetch();
  };
  return (
    <details>
      <summary>Limits of this page</summary>
      {state?.trip && (
        <div className="problem" role="alert">
          <p>
            The guard has stopped: transaction {state.trip.hash} did other than predicted. {state.trip.what}
          </p>
          <button type="button" onClick={() => void reset()}>
            I have looked at it: go on
          </button>
        </div>
      )}
      <form className="act" aria-label="Limits of this page" onSubmit={save} noValidate>
        <p>The guard refuses what goes beyond. It counts in this browser; a mandate counts on the chain.</p>
        <Field
          name="maxPerTransaction"
          label={`Most per act, in ${token.symbol}`}
          initial={limits.maxPerTransaction}
          problem={problems.maxPerTransaction}
          inputMode="decimal"
        />
        <Field
          name="maxPerDay"
          label={`Most per day, in ${token.symbol}`}
          initial={limits.maxPerDay}
          problem={problems.maxPerDay}
          inputMode="decimal"
        />
        <button type="submit">Keep these limits</button>
      </form>
    </details>
  );
}
