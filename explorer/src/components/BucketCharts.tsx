import { useState } from "react";
import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { bucketRows, SPANS, type Span } from "../view/bucketRows.ts";
import { BucketPanel } from "./charts/BucketPanel.tsx";
import { Answered } from "./states/Answered.tsx";

/** As many spans as the API gives at once. */
const SHOWN = 100;
const JOBS = [
  { field: "jobsCreated", name: "made" },
  { field: "jobsSettled", name: "settled" },
] as const;
const VOLUME = [
  { field: "volume", name: "raw" },
  { field: "filteredVolume", name: "filtered" },
] as const;

/** Jobs and volume of a market by day or hour. */
export function BucketCharts({ market }: { market: Market }) {
  const [span, setSpan] = useState<Span>("day");
  const { chainId, address } = market;
  const asked = useIndex({ path: "/stats", query: { chainId, market: address, interval: span, limit: SHOWN } });
  return (
    <>
      <p className="chart-choice">
        <label>
          Charts by{" "}
          <select value={span} onChange={(event) => setSpan(event.target.value as Span)}>
            {Object.keys(SPANS).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </p>
      <Answered asked={asked}>
        {({ buckets }) => {
          const rows = bucketRows(buckets, span, market.tokenDecimals);
          return (
            <div className="panels">
              <BucketPanel title={`Jobs per ${span}`} url={asked.url} rows={rows} series={JOBS} />
              <BucketPanel
                title={`Volume per ${span}, ${market.tokenSymbol}`}
                url={asked.url}
                rows={rows}
                series={VOLUME}
              />
            </div>
          );
        }}
      </Answered>
    </>
  );
}
