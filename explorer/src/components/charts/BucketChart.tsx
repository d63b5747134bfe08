import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { BucketRow } from "../../view/bucketRows.ts";

/** One series: a field of the rows, and its name. */
export type Series = { field: Exclude<keyof BucketRow, "start" | "label">; name: string };

const COLORS = ["var(--series-1)", "var(--series-2)"];

/** Bars by hour or day. */
export default function BucketChart({ rows, series }: { rows: readonly BucketRow[]; series: readonly Series[] }) {
  return (
    <div className="chart">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...rows]} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" stroke="var(--quiet)" tickLine={false} />
          <YAxis stroke="var(--quiet)" tickLine={false} axisLine={false} width={48} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: "var(--accent-soft)" }}
            contentStyle={{ background: "var(--card)", border: "1px solid var(--line)", color: "var(--ink)" }}
          />
          <Legend itemSorter={null} />
          {series.map(({ field, name }, i) => (
            <Bar
              key={field}
              dataKey={field}
              name={name}
              fill={COLORS[i] ?? "var(--series-3)"}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
