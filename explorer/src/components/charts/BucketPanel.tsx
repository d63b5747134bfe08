import { lazy, Suspense } from "react";
import type { BucketRow } from "../../view/bucketRows.ts";
import { Panel } from "../Panel.tsx";
import { Empty } from "../states/Empty.tsx";
import { Loading } from "../states/Loading.tsx";
import type { Series } from "./BucketChart.tsx";
import { BucketTable } from "./BucketTable.tsx";

const BucketChart = lazy(() => import("./BucketChart.tsx"));

/** A chart by hour or day, and the same as a table. */
export function BucketPanel(props: {
  title: string;
  url: string;
  rows: readonly BucketRow[];
  series: readonly Series[];
}) {
  const { title, url, rows, series } = props;
  return (
    <Panel title={title} urls={[url]}>
      {rows.length === 0 ? (
        <Empty>Nothing has happened in this market yet.</Empty>
      ) : (
        <>
          <Suspense fallback={<Loading />}>
            <BucketChart rows={rows} series={series} />
          </Suspense>
          <BucketTable title={title} rows={rows} series={series} />
        </>
      )}
    </Panel>
  );
}
