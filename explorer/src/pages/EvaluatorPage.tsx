import { Link } from "wouter";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { RulingPanel } from "../components/RulingPanel.tsx";
import { Stats } from "../components/Stats.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { WithMarket } from "../components/WithMarket.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";
import { evaluatorFigures } from "../view/recordFigures.ts";
import { recordIn } from "../view/recordIn.ts";
import { shortAddress } from "../view/shortAddress.ts";

/** One evaluator: what it ruled, what it missed, what it gave, how fast. */
export function EvaluatorPage({ address }: { address: string }) {
  const asked = useIndex({ path: "/agents/{id}", id: address });
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>
        {`Evaluator ${shortAddress(address)}`}
      </PageTitle>
      <p>
        <code className="hash">{address}</code> · <Link href={`/agents/${address}`}>all that it does</Link>
      </p>
      <Answered asked={asked}>
        {({ markets: records }) => (
          <WithMarket>
            {(chosen) => {
              const record = recordIn(chosen, records);
              if (record === undefined) return <Empty>It has no record in this market.</Empty>;
              return (
                <div className="stack">
                  <Panel title="Record" urls={[asked.url]}>
                    <Stats figures={evaluatorFigures(record, chosen)} />
                  </Panel>
                  <RulingPanel address={record.address} market={chosen} />
                </div>
              );
            }}
          </WithMarket>
        )}
      </Answered>
    </>
  );
}
