import type { Agent } from "../data/types.ts";
import { leaderRow } from "../view/leaderRow.ts";
import type { Token } from "../view/showAmount.ts";
import { AccountLink } from "./AccountLink.tsx";
import { IntervalBar } from "./IntervalBar.tsx";
import { Scroll } from "./Scroll.tsx";

/** Providers in the order of their rank. */
export function LeaderTable({ agents, token }: { agents: readonly Agent[]; token: Token }) {
  return (
    <Scroll label="Providers by rank, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Provider</th>
            <th scope="col" className="number">
              Rank
            </th>
            <th scope="col" className="number">
              Jobs behind it
            </th>
            <th scope="col">Completed, 95 % interval</th>
            <th scope="col" className="number">
              Counted volume
            </th>
            <th scope="col" className="number">
              Counted loss
            </th>
            <th scope="col" className="number">
              Clients
            </th>
          </tr>
        </thead>
        <tbody>
          {agents
            .map((agent) => leaderRow(agent, token))
            .map((row, i) => (
              <tr key={row.address}>
                <td>{i + 1}</td>
                <th scope="row">
                  <AccountLink address={row.address} />
                </th>
                <td className="number">{row.rank}</td>
                <td className="number">{row.samples}</td>
                <td>
                  {row.intervalText}
                  {row.interval !== null && <IntervalBar interval={row.interval} />}
                </td>
                <td className="number">{row.filteredVolume}</td>
                <td className="number">{row.filteredLoss}</td>
                <td className="number">{row.clients}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  );
}
