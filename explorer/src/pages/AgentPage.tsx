import { AgentRecord } from "../components/AgentRecord.tsx";
import { IdentityPanel } from "../components/IdentityPanel.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useIndex } from "../data/useIndex.ts";
import { useMarkets } from "../data/useMarkets.ts";

/** Milliseconds between two looks: deposits and withdrawals are no events of a job. */
const ACCOUNT_EVERY = 5_000;

/** One account: who it says it is, what it did, with whom, and who acts for it. */
export function AgentPage({ id }: { id: string }) {
  const asked = useIndex({ path: "/agents/{id}", id }, { every: ACCOUNT_EVERY });
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Agent {shortOf(id)}</PageTitle>
      <p>
        <code className="hash">{id}</code>
      </p>
      <Answered asked={asked}>
        {({ agents, markets: records }) => {
          const address = records[0]?.address ?? agents[0]?.agentWallet;
          const record = records.find((one) => one.chainId === market?.chainId && one.market === market.address);
          return (
            <div className="stack">
              <IdentityPanel agents={agents} url={asked.url} />
              {record === undefined || market === undefined || address == null ? (
                <Empty>It has no record in this market.</Empty>
              ) : (
                <AgentRecord record={record} market={market} url={asked.url} />
              )}
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function shortOf(id: string): string {
  return id.startsWith("0x") ? `${id.slice(0, 6)}…${id.slice(-4)}` : id;
}
