import { BucketCharts } from "../components/BucketCharts.tsx";
import { LiveFeed } from "../components/LiveFeed.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { OutcomePanel } from "../components/OutcomePanel.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { Stats } from "../components/Stats.tsx";
import { WithMarket } from "../components/WithMarket.tsx";
import { useMarkets } from "../data/useMarkets.ts";
import { totalFigures } from "../view/marketFigures.ts";

/** A market at a glance. */
export function OverviewPage() {
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Overview</PageTitle>
      <WithMarket>
        {(chosen, url) => (
          <>
            <div className="panels">
              <Panel title="Totals" urls={[url]}>
                <Stats figures={totalFigures(chosen)} />
              </Panel>
              <OutcomePanel market={chosen} />
            </div>
            <BucketCharts market={chosen} />
            <LiveFeed market={chosen} />
          </>
        )}
      </WithMarket>
    </>
  );
}
