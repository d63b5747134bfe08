import { Meter } from "@base-ui/react/meter";
import type { Mandate } from "../data/types.ts";
import { mandateGauge } from "../view/mandateGauge.ts";
import { showAmount, type Token } from "../view/showAmount.ts";
import { showSpan } from "../view/showSpan.ts";
import { showTime } from "../view/showTime.ts";
import { AccountLink } from "./AccountLink.tsx";

/** What one operator may risk for one principal, and how much of it is left in this window. */
export function MandateCard({ mandate, token, time }: { mandate: Mandate; token: Token; time: number }) {
  const { state, spent, left, cap, resetsAt, rights } = mandateGauge(mandate, time);
  const amount = (units: bigint | string) => showAmount(units.toString(), token);
  return (
    <>
      <p>
        <AccountLink address={mandate.operator} /> for <AccountLink address={mandate.principal} />:{" "}
        <strong className={state === "standing" ? "good" : "bad"}>{state}</strong>
      </p>
      <Meter.Root
        className="meter"
        value={cap === 0n ? 0 : Number((spent * 1_000n) / cap) / 10}
        aria-valuetext={`${amount(spent)} of ${amount(cap)} put at risk`}
      >
        <Meter.Label className="small">
          {amount(spent)} of {amount(cap)} at risk in this window of {showSpan(Number(mandate.period))}
        </Meter.Label>
        <Meter.Track className="meter-track">
          <Meter.Indicator className="meter-indicator" />
        </Meter.Track>
      </Meter.Root>
      <p className="quiet small">
        {resetsAt !== null && `${amount(left)} left until ${showTime(resetsAt)}. `}
        At most {amount(mandate.maxPerJob)} per job
        {mandate.isAllowlisted && ", with listed counterparties alone"}. Rights: {rights.join(", ")}. Until{" "}
        {showTime(mandate.expiresAt)}.
      </p>
    </>
  );
}
