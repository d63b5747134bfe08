import { use } from "react";
import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { LiveContext } from "../live/LiveContext.ts";
import { joinFeed } from "../view/joinFeed.ts";
import { EventFeed } from "./EventFeed.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";

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
        {({ data }) => <EventFeed events={joinFeed(data, told, SHOWN)} market={market} />}
      </Answered>
    </Panel>
  );
}
