import { use } from "react";
import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { LiveContext } from "../live/LiveContext.ts";
import { eventText } from "../view/eventText.ts";
import { joinFeed } from "../view/joinFeed.ts";
import { showTime } from "../view/showTime.ts";
import { AccountLink } from "./AccountLink.tsx";
import { JobLink } from "./JobLink.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

const SHOWN = 30;

/** The market's newest events, as they happen. */
export function LiveFeed({ market }: { market: Market }) {
  const { chainId, address } = market;
  const asked = useIndex({ path: "/timeline", query: { chainId, market: address, limit: SHOWN } });
  const { events } = use(LiveContext);
  const told = events.filter((event) => event.chainId === chainId && event.market === address);
  return (
    <Panel title="What happens" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) => {
          const feed = joinFeed(data, told, SHOWN);
          if (feed.length === 0) return <Empty>Nothing has happened in this market yet.</Empty>;
          return (
            // Not announced as it grows: it would never be silent.
            <ol className="feed">
              {feed.map((event) => (
                <li key={event.id}>
                  <time className="quiet">{showTime(event.timestamp)}</time> <JobLink job={event} />{" "}
                  {event.actor && <AccountLink address={event.actor} />} {eventText(event, market)}
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </Panel>
  );
}
