import { AgentRecord } from "../components/AgentRecord.tsx";
import { IdentityPanel } from "../components/IdentityPanel.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { WithMarket } from "../components/WithMarket.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";
import { recordIn } from "../view/recordIn.ts";
import { shortAddress } from "../view/shortAddress.ts";

/** Milliseconds between two looks: deposits and withdrawals are no events of a job. */
const ACCOUNT_EVERY = 5_000;

/** One account: who it says it is, what it did, with whom, and who acts for it. */
export function AgentPage({ id }: { id: string }) {
  const asked = useIndex({ path: "/agents/{id}", id }, { every: ACCOUNT_EVERY });
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>
        Agent {id.startsWith("0x") ? shortAddress(id) : id}
      </PageTitle>
      <p>
        <code className="hash">{id}</code>
      </p>
      <Answered asked={asked}>
        {({ agents, markets: records }) => (
          <div className="stack">
            <IdentityPanel agents={agents} url={asked.url} />
            <WithMarket>
              {(chosen) => {
                const record = recordIn(chosen, records);
                if (record === undefined) return <Empty>It has no record in this market.</Empty>;
                return <AgentRecord record={record} market={chosen} url={asked.url} />;
              }}
            </WithMarket>
          </div>
        )}
      </Answered>
    </>
  );
}
