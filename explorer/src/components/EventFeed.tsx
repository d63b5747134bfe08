import type { JobEvent, Market } from "../data/types.ts";
import { showTime } from "../view/showTime.ts";
import { EventSentence } from "./EventSentence.tsx";
import { JobLink } from "./JobLink.tsx";
import { Empty } from "./states/Empty.tsx";

/** Events of several jobs of one market, newest first. Not announced as they come: a reader would never hear the end. */
export function EventFeed({ events, market }: { events: readonly JobEvent[]; market: Market }) {
  if (events.length === 0) return <Empty>Nothing has happened yet.</Empty>;
  return (
    <ol className="feed">
      {events.map((event) => (
        <li key={event.id}>
          <time className="quiet">{showTime(event.timestamp)}</time> <JobLink job={event} />{" "}
          <EventSentence event={event} token={market} />
        </li>
      ))}
    </ol>
  );
}
