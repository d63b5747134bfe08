import type { Answer } from "../data/types.ts";
import { identityOf } from "../view/identityOf.ts";
import { Panel } from "./Panel.tsx";
import { Empty } from "./states/Empty.tsx";

/** The agents of ERC-8004 that are paid to an account, as they say of themselves. */
export function IdentityPanel({ agents, url }: { agents: Answer<"/agents/{id}">["agents"]; url: string }) {
  return (
    <Panel title="Identity" urls={[url]}>
      {agents.length === 0 ? (
        <Empty>No agent of ERC-8004 is paid to this wallet.</Empty>
      ) : (
        <ul className="plain-list">
          {agents.map(identityOf).map(({ id, name, description, problem, fields, feedback }) => (
            <li key={id}>
              <h3>
                <bdi>{name}</bdi> <span className="quiet">{id}</span>
              </h3>
              {description !== null && (
                <p className="pre">
                  <bdi>{description}</bdi>
                </p>
              )}
              {problem !== null && <p className="quiet">{problem}</p>}
              <dl className="facts">
                {fields.map((field) => (
                  <div key={field.name}>
                    <dt>{field.name}</dt>
                    <dd className="hash">
                      <bdi>{field.text}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="quiet small">{feedback}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
