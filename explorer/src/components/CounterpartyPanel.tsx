import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { CounterpartyGraph } from "./CounterpartyGraph.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";

/** As many as the API gives at once. */
const READ = 100;

/** Whom an account traded with in one market, either way. */
export function CounterpartyPanel({ address, market }: { address: string; market: Market }) {
  const place = { chainId: market.chainId, market: market.address, limit: READ };
  const asClient = useIndex({ path: "/pairs", query: { ...place, client: address } });
  const asProvider = useIndex({ path: "/pairs", query: { ...place, provider: address } });
  return (
    <Panel title="Counterparties" urls={[asClient.url, asProvider.url]}>
      <Answered asked={asClient}>
        {(paid) => (
          <Answered asked={asProvider}>
            {(earned) => <CounterpartyGraph address={address} pairs={[...paid.data, ...earned.data]} token={market} />}
          </Answered>
        )}
      </Answered>
    </Panel>
  );
}
