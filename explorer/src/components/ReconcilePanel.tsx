import { useIndex } from "../data/useIndex.ts";
import { reconcileText } from "../view/reconcileText.ts";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** Milliseconds between two looks: a comparison is no event of a job. */
const EVERY = 10_000;

/** The last comparison of every job, balance, record, agent, feedback, validation and total with the chain. */
export function ReconcilePanel() {
  const asked = useIndex({ path: "/reconcile" }, { every: EVERY });
  return (
    <Panel title="Index and chain compared" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty>No comparison has ended yet.</Empty>
          ) : (
            <ul className="plain-list">
              {data.map((reconcile) => (
                <li key={`${reconcile.chainId}:${reconcile.contract}`}>
                  <p className={reconcile.differences === 0 ? "good" : "bad"}>{reconcileText(reconcile)}</p>
                  <p className="quiet">
                    Chain {reconcile.chainId}, contract <code className="hash">{reconcile.contract}</code>
                  </p>
                  {reconcile.sample.map((difference) => (
                    <p key={difference} className="mono hash">
                      {difference}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
