import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { LeaderTable } from "./LeaderTable.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** As many as the API gives at once. */
const SHOWN = 100;

/** The providers of one market by rank. */
export function LeaderPanel({ market }: { market: Market }) {
  const { chainId, address } = market;
  const asked = useIndex({ path: "/leaderboard", query: { limit: SHOWN, chainId, market: address } });
  return (
    <Panel title="Providers by rank" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) =>
          data.length === 0 ? <Empty>No bonded job has ended yet.</Empty> : <LeaderTable agents={data} token={market} />
        }
      </Answered>
    </Panel>
  );
}
