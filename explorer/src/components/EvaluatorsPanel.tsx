import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { EvaluatorTable } from "./EvaluatorTable.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** As many as the API gives at once. */
const SHOWN = 100;

/** The evaluators of one market side by side. */
export function EvaluatorsPanel({ market }: { market: Market }) {
  const { chainId, address } = market;
  const asked = useIndex({ path: "/evaluators", query: { limit: SHOWN, chainId, market: address } });
  return (
    <Panel title="Evaluators by number of rulings" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty>No job names an evaluator yet.</Empty>
          ) : (
            <EvaluatorTable agents={data} token={market} />
          )
        }
      </Answered>
    </Panel>
  );
}
