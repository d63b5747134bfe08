import { useChainTimes } from "../data/useChainTimes.ts";
import { lagOf } from "../view/lagOf.ts";
import { showTime } from "../view/showTime.ts";
import { Panel } from "./Panel.tsx";
import { Scroll } from "./Scroll.tsx";
import { Answered } from "./states/Answered.tsx";

/** How far the index has come on each chain. */
export function ChainTable() {
  const asked = useChainTimes();
  return (
    <Panel title="How far the index is" urls={[asked.url]}>
      <Answered asked={asked}>
        {(chains) => (
          <Scroll label="How far the index is, as a table">
            <table>
              <caption>Turns end by the chain's time, not by your clock.</caption>
              <thead>
                <tr>
                  <th scope="col">Chain</th>
                  <th scope="col" className="number">
                    Block
                  </th>
                  <th scope="col">Its time</th>
                  <th scope="col">Lag</th>
                </tr>
              </thead>
              <tbody>
                {chains.map((chain) => (
                  <tr key={chain.chainId}>
                    <th scope="row">{chain.chainId}</th>
                    <td className="number" data-figure="block">
                      {chain.block}
                    </td>
                    <td>{showTime(chain.time)}</td>
                    <td>{lagOf(chain, asked.dataUpdatedAt / 1_000)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Answered>
    </Panel>
  );
}
