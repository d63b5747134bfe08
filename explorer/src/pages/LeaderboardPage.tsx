import { LeaderPanel } from "../components/LeaderPanel.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { WithMarket } from "../components/WithMarket.tsx";
import { useMarkets } from "../data/useMarkets.ts";

/** Providers by rank, with what the rank rests on. */
export function LeaderboardPage() {
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Leaderboard</PageTitle>
      <p>
        The rank is volume that counts times the share of it that was earned, in whole tokens. Volume of one client
        counts up to a cap, and what looks like dealing with oneself does not count. A share of few jobs says little:
        its interval holds with 95 % confidence.
      </p>
      <WithMarket>{(chosen) => <LeaderPanel market={chosen} />}</WithMarket>
    </>
  );
}
