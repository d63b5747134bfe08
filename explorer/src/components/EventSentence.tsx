import type { JobEvent } from "../data/types.ts";
import { eventText } from "../view/eventText.ts";
import type { Token } from "../view/showAmount.ts";
import { AccountLink } from "./AccountLink.tsx";

/** What happened, with the accounts that it names as links. What nobody in particular did, the market did. */
export function EventSentence({ event, token }: { event: JobEvent; token: Token }) {
  const { actor, counterparty } = event;
  const subject = actor ?? counterparty;
  const other = actor === null || counterparty === actor ? null : counterparty;
  return (
    <>
      {subject === null ? "The market" : <AccountLink address={subject} />} {eventText(event, token)}
      {other !== null && (
        <>
          {" → "}
          <AccountLink address={other} />
        </>
      )}
    </>
  );
}
