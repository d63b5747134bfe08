import { EvaluatorTable } from "../components/EvaluatorTable.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";

/** As many as the API gives at once. */
const SHOWN = 100;

/** Who rules on disputes, and how. */
export function EvaluatorsPage() {
  const { markets, market } = useMarkets();
  const query = { limit: SHOWN, ...(market && { chainId: market.chainId, market: market.address }) };
  const asked = useIndex({ path: "/evaluators", query }, { isWanted: market !== undefined });
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Evaluators</PageTitle>
      <Panel title="Evaluators by number of rulings" urls={[asked.url]}>
        <Answered asked={asked}>
          {({ data }) =>
            data.length === 0 || market === undefined ? (
              <Empty>No job names an evaluator yet.</Empty>
            ) : (
              <EvaluatorTable agents={data} token={market} />
            )
          }
        </Answered>
      </Panel>
    </>
  );
}
