import { Link } from "wouter";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { RulingPanel } from "../components/RulingPanel.tsx";
import { Stats } from "../components/Stats.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";
import { evaluatorFigures } from "../view/recordFigures.ts";

/** One evaluator: what it ruled, what it missed, what it gave, how fast. */
export function EvaluatorPage({ address }: { address: string }) {
  const asked = useIndex({ path: "/agents/{id}", id: address });
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>
        {`Evaluator ${address.slice(0, 6)}…${address.slice(-4)}`}
      </PageTitle>
      <p>
        <code className="hash">{address}</code> · <Link href={`/agents/${address}`}>all that it does</Link>
      </p>
      <Answered asked={asked}>
        {({ markets: records }) => {
          const record = records.find((one) => one.chainId === market?.chainId && one.market === market.address);
          if (record === undefined || market === undefined) return <Empty>It has no record in this market.</Empty>;
          return (
            <div className="stack">
              <Panel title="Record" urls={[asked.url]}>
                <Stats figures={evaluatorFigures(record, market)} />
              </Panel>
              <RulingPanel address={record.address} market={market} />
            </div>
          );
        }}
      </Answered>
    </>
  );
}
