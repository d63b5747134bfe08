import type { Market } from "../data/types.ts";
import { useIndexPages } from "../data/useIndexPages.ts";
import { rulingRows, shareTenths } from "../view/rulingRows.ts";
import { Panel } from "./Panel.tsx";
import { RulingTable } from "./RulingTable.tsx";
import { ShareBars } from "./ShareBars.tsx";
import { Empty } from "./states/Empty.tsx";
import { Failure } from "./states/Failure.tsx";
import { Loading } from "./states/Loading.tsx";

/** As many as the API gives at once. */
const PAGE = 100;

/** The disputes among an evaluator's newest jobs. */
export function RulingPanel({ address, market }: { address: string; market: Market }) {
  const place = { chainId: market.chainId, market: market.address };
  const asked = useIndexPages({ path: "/jobs", query: { ...place, evaluator: address, limit: PAGE } });
  const rows = rulingRows(asked.rows);
  return (
    <Panel title="Disputes before it" urls={[asked.url]}>
      {asked.error !== null && <Failure error={asked.error} onRetry={asked.readAnew} />}
      {asked.isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty>{`None of its newest ${asked.rows.length} jobs was disputed.`}</Empty>
      ) : (
        <div className="graph">
          <ShareBars tenths={shareTenths(rows)} />
          <RulingTable rows={rows} />
        </div>
      )}
      {asked.hasMore && (
        <p>
          From its newest {asked.rows.length} jobs.{" "}
          <button type="button" onClick={asked.readOn}>
            Read more
          </button>
        </p>
      )}
    </Panel>
  );
}
