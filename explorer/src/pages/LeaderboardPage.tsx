import { LeaderTable } from "../components/LeaderTable.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";

/** As many as the API gives at once. */
const SHOWN = 100;

/** Providers by rank, with what the rank rests on. */
export function LeaderboardPage() {
  const { markets, market } = useMarkets();
  const query = { limit: SHOWN, ...(market && { chainId: market.chainId, market: market.address }) };
  const asked = useIndex({ path: "/leaderboard", query }, { isWanted: market !== undefined });
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Leaderboard</PageTitle>
      <p>
        The rank is volume that counts times the share of it that was earned, in whole tokens. Volume of one client
        counts up to a cap, and what looks like dealing with oneself does not count. A share of few jobs says little:
        its interval holds with 95 % confidence.
      </p>
      <Panel title="Providers by rank" urls={[asked.url]}>
        <Answered asked={asked}>
          {({ data }) =>
            data.length === 0 || market === undefined ? (
              <Empty>No bonded job has ended yet.</Empty>
            ) : (
              <LeaderTable agents={data} token={market} />
            )
          }
        </Answered>
      </Panel>
    </>
  );
}
