import type { Market } from "../data/types.ts";
import { useChainTimes } from "../data/useChainTimes.ts";
import { useIndex } from "../data/useIndex.ts";
import { MandateCard } from "./MandateCard.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";
import { Loading } from "./states/Loading.tsx";

/** As many as the API gives at once. */
const READ = 100;
/** Milliseconds between two looks: what changes a mandate is no event of a job. */
const EVERY = 5_000;
const SAYS = {
  principal: { title: "Mandates given", empty: "It lets nobody act for it." },
  operator: { title: "Mandates held", empty: "It acts for nobody." },
} as const;

/** What an account lets others risk, or may risk for others, in one market. */
export function MandatePanel(props: { address: string; market: Market; side: "principal" | "operator" }) {
  const { address, market, side } = props;
  const query = { chainId: market.chainId, market: market.address, [side]: address, limit: READ };
  const asked = useIndex({ path: "/mandates", query }, { every: EVERY });
  const times = useChainTimes();
  return (
    <Panel title={SAYS[side].title} urls={[asked.url, times.url]}>
      <Answered asked={asked}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty>{SAYS[side].empty}</Empty>
          ) : (
            <Answered asked={times}>
              {(chains) => {
                const time = chains.find(({ chainId }) => chainId === market.chainId)?.time;
                if (time === undefined) return <Loading />;
                return (
                  <ul className="plain-list">
                    {data.map((mandate) => (
                      <li key={`${mandate.principal} ${mandate.operator}`}>
                        <MandateCard mandate={mandate} token={market} time={time} />
                      </li>
                    ))}
                  </ul>
                );
              }}
            </Answered>
          )
        }
      </Answered>
    </Panel>
  );
}
