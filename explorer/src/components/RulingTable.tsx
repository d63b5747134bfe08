import type { RulingRow } from "../view/rulingRows.ts";
import { AccountLink } from "./AccountLink.tsx";
import { JobLink } from "./JobLink.tsx";
import { Scroll } from "./Scroll.tsx";

/** Disputes before one evaluator, and what became of them. */
export function RulingTable({ rows }: { rows: readonly RulingRow[] }) {
  return (
    <Scroll label="Rulings, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Client</th>
            <th scope="col">Provider</th>
            <th scope="col">Outcome</th>
            <th scope="col" className="number">
              Provider's share
            </th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ job, outcome, share, took }) => (
            <tr key={job.id}>
              <th scope="row">
                <JobLink job={job} />
              </th>
              <td>
                <AccountLink address={job.client} />
              </td>
              <td>{job.provider !== null && <AccountLink address={job.provider} />}</td>
              <td>{outcome}</td>
              <td className="number">{share === null ? "" : `${(share / 100).toFixed(2)} %`}</td>
              <td>{took}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
