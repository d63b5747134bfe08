import type { Agent, Market } from "../data/types.ts";
import { clientFigures, evaluatorFigures, moneyFigures, providerFigures } from "../view/recordFigures.ts";
import { AgentTimeline } from "./AgentTimeline.tsx";
import { CounterpartyPanel } from "./CounterpartyPanel.tsx";
import { MandatePanel } from "./MandatePanel.tsx";
import { Panel } from "./Panel.tsx";
import { Stats } from "./Stats.tsx";

/** What an account has and did in one market. */
export function AgentRecord({ record, market, url }: { record: Agent; market: Market; url: string }) {
  const { address } = record;
  return (
    <>
      <div className="panels">
        <Panel title="Money" urls={[url]}>
          <Stats figures={moneyFigures(record, market)} />
        </Panel>
        <Panel title="As provider" urls={[url]}>
          <Stats figures={providerFigures(record, market)} />
        </Panel>
        <Panel title="As client" urls={[url]}>
          <Stats figures={clientFigures(record)} />
        </Panel>
        {record.jobsAsEvaluator > 0 && (
          <Panel title="As evaluator" urls={[url]}>
            <Stats figures={evaluatorFigures(record, market)} />
          </Panel>
        )}
      </div>
      <CounterpartyPanel address={address} market={market} />
      <MandatePanel address={address} market={market} side="principal" />
      <MandatePanel address={address} market={market} side="operator" />
      <AgentTimeline address={address} market={market} />
    </>
  );
}
