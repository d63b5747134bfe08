import type { Market } from "../data/types.ts";
import { useIndexPages } from "../data/useIndexPages.ts";
import { rulingRows, shareTenths } from "../view/rulingRows.ts";
import { Panel } from "./Panel.tsx";
import { RulingTable } from "./RulingTable.tsx";
import { ShareBars } from "./ShareBars.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** As many as the API gives at once. */
const PAGE = 100;

/** The disputes among an evaluator's newest jobs. */
export function RulingPanel({ address, market }: { address: string; market: Market }) {
  const place = { chainId: market.chainId, market: market.address };
  const query = { ...place, evaluator: address, limit: PAGE };
  const { rows: read, url, error, hasMore, readOn, readAnew } = useIndexPages({ path: "/jobs", query });
  return (
    <Panel title="Disputes before it" urls={[url]}>
      <Answered asked={{ data: read, error, refetch: readAnew }}>
        {(jobs) => {
          const rows = rulingRows(jobs);
          return (
            <>
              {rows.length === 0 ? (
                <Empty>{`None of its newest ${jobs.length} jobs was disputed.`}</Empty>
              ) : (
                <div className="graph">
                  <ShareBars tenths={shareTenths(rows)} />
                  <RulingTable rows={rows} />
                </div>
              )}
              {hasMore && (
                <p>
                  From its newest {jobs.length} jobs.{" "}
                  <button type="button" onClick={readOn}>
                    Read more
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </Panel>
  );
}
