import type { JobEvent } from "../data/types.ts";
import type { Token } from "../view/showAmount.ts";
import { showTime } from "../view/showTime.ts";
import { EventSentence } from "./EventSentence.tsx";

/** A job's events in their order. */
export function Timeline({ events, token }: { events: readonly JobEvent[]; token: Token }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <time className="quiet small">{showTime(event.timestamp)}</time>
          <div>
            <EventSentence event={event} token={token} />
          </div>
          <div className="quiet small">
            {event.kind}, block {event.block}, transaction <code className="hash">{event.tx}</code>
          </div>
        </li>
      ))}
    </ol>
  );
}
