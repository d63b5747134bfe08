import type { Agent } from "../data/types.ts";
import { evaluatorFigures } from "../view/recordFigures.ts";
import type { Token } from "../view/showAmount.ts";
import { AccountLink } from "./AccountLink.tsx";
import { Scroll } from "./Scroll.tsx";

/** Evaluators with what they did, one figure a column. */
export function EvaluatorTable({ agents, token }: { agents: readonly Agent[]; token: Token }) {
  const rows = agents.map((agent) => ({ address: agent.address, figures: evaluatorFigures(agent, token) }));
  return (
    <Scroll label="Evaluators, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Evaluator</th>
            {rows[0]?.figures.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ address, figures }) => (
            <tr key={address}>
              <th scope="row">
                <AccountLink address={address} page="evaluators" />
              </th>
              {figures.map(({ name, value }) => (
                <td key={name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
