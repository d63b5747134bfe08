import type { BucketRow } from "../../view/bucketRows.ts";
import { Scroll } from "../Scroll.tsx";
import type { Series } from "./BucketChart.tsx";

/** What a chart shows, in figures: for those who cannot see it. */
export function BucketTable(props: { title: string; rows: readonly BucketRow[]; series: readonly Series[] }) {
  const { title, rows, series } = props;
  return (
    <details className="chart-table">
      <summary>As a table</summary>
      <Scroll label={`${title}, as a table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Begins (UTC)</th>
              {series.map(({ field, name }) => (
                <th key={field} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.start}>
                <th scope="row">{row.label}</th>
                {series.map(({ field }) => (
                  <td key={field} className="number">
                    {row[field]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
