import { BucketCharts } from "../components/BucketCharts.tsx";
import { LiveFeed } from "../components/LiveFeed.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { OutcomePanel } from "../components/OutcomePanel.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { Stats } from "../components/Stats.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useMarkets } from "../data/useMarkets.ts";
import { totalFigures } from "../view/marketFigures.ts";

/** A market at a glance. */
export function OverviewPage() {
  const { asked, markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Overview</PageTitle>
      <Answered asked={asked}>
        {() =>
          market === undefined ? (
            <Empty>This index covers no market.</Empty>
          ) : (
            <>
              <div className="panels">
                <Panel title="Totals" urls={[asked.url]}>
                  <Stats figures={totalFigures(market)} />
                </Panel>
                <OutcomePanel market={market} />
              </div>
              <BucketCharts market={market} />
              <LiveFeed market={market} />
            </>
          )
        }
      </Answered>
    </>
  );
}
