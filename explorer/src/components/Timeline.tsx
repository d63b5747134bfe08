import type { JobEvent } from "../data/types.ts";
import { eventText } from "../view/eventText.ts";
import type { Token } from "../view/showAmount.ts";
import { showTime } from "../view/showTime.ts";
import { AccountLink } from "./AccountLink.tsx";

/** A job's events in their order. */
export function Timeline({ events, token }: { events: readonly JobEvent[]; token: Token }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <time className="quiet small">{showTime(event.timestamp)}</time>
          <div>
            {event.actor === null ? event.kind : <AccountLink address={event.actor} />} {eventText(event, token)}
            {event.counterparty !== null && event.counterparty !== event.actor && (
              <>
                {" → "}
                <AccountLink address={event.counterparty} />
              </>
            )}
          </div>
          <div className="quiet small">
            {event.kind}, block {event.block}, transaction <code className="hash">{event.tx}</code>
          </div>
        </li>
      ))}
    </ol>
  );
}
