import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { EventFeed } from "./EventFeed.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";

const SHOWN = 50;

/** What an account did last, and what was done to it. */
export function AgentTimeline({ address, market }: { address: string; market: Market }) {
  const query = { chainId: market.chainId, market: market.address, agent: address, limit: SHOWN };
  const asked = useIndex({ path: "/timeline", query });
  return (
    <Panel title="What it did last" urls={[asked.url]}>
      <Answered asked={asked}>{({ data }) => <EventFeed events={data} market={market} />}</Answered>
    </Panel>
  );
}
