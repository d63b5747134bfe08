import type { Pair } from "../data/types.ts";
import { type Counterparty, counterpartyGraph } from "../view/counterpartyGraph.ts";
import { showAmount, type Token } from "../view/showAmount.ts";
import { AccountLink } from "./AccountLink.tsx";
import { Scroll } from "./Scroll.tsx";
import { Empty } from "./states/Empty.tsx";

const SHOWN = 16;
const RADIUS = 120;
const THICKEST = 10;
const SIDES: Readonly<Record<Counterparty["side"], string>> = {
  client: "its client",
  provider: "its provider",
  both: "both ways",
};

/** Whom an account traded with: a picture, and the same as a table. */
export function CounterpartyGraph(props: { address: string; pairs: readonly Pair[]; token: Token }) {
  const { address, pairs, token } = props;
  const graph = counterpartyGraph(address, pairs, SHOWN);
  if (graph.length === 0) return <Empty>It has traded with nobody.</Empty>;
  return (
    <div className="graph">
      {/* The table says the same, in words and with links. */}
      <svg viewBox="-160 -150 320 300" aria-hidden="true">
        {graph.map(({ address: other, x, y, weight, side }) => (
          <g key={other} className={`graph-${side}`}>
            <line x2={x * RADIUS} y2={y * RADIUS} strokeWidth={1 + weight * THICKEST} />
            <circle cx={x * RADIUS} cy={y * RADIUS} r={5 + weight * THICKEST} />
            <text x={x * RADIUS} y={y * RADIUS + (y < 0 ? -18 : 26)}>
              {other.slice(0, 6)}
            </text>
          </g>
        ))}
        <circle className="graph-centre" r="12" />
      </svg>
      <Scroll label="Counterparties, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Side</th>
              <th scope="col" className="number">
                Jobs
              </th>
              <th scope="col" className="number">
                Volume
              </th>
            </tr>
          </thead>
          <tbody>
            {graph.map(({ address: other, side, jobs, volume }) => (
              <tr key={other}>
                <td>
                  <AccountLink address={other} />
                </td>
                <td className={`graph-word-${side}`}>{SIDES[side]}</td>
                <td className="number">{jobs}</td>
                <td className="number">{showAmount(volume.toString(), token)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
