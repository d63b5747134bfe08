import { useIndex } from "../data/useIndex.ts";
import { Panel } from "./Panel.tsx";
import { Scroll } from "./Scroll.tsx";
import { Answered } from "./states/Answered.tsx";

/** The chains and markets that the index covers. */
export function MarketTable() {
  const asked = useIndex({ path: "/deployments" });
  return (
    <Panel title="What the index covers" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) => (
          <Scroll label="What the index covers, as a table">
            <table>
              <thead>
                <tr>
                  <th scope="col">Market</th>
                  <th scope="col">Chain</th>
                  <th scope="col">Token</th>
                  <th scope="col">Kind</th>
                  <th scope="col" className="number">
                    First block
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.flatMap(({ chainId, network, markets, foreign }) =>
                  [
                    ...markets.map((market) => ({ ...market, kind: "Surety" })),
                    ...foreign.map((market) => ({ ...market, kind: `ERC-8183, ${market.generation}` })),
                  ].map(({ address, kind, paymentToken, startBlock }) => (
                    <tr key={`${chainId}:${address}`}>
                      <th scope="row" className="mono">
                        {address}
                      </th>
                      <td>
                        {network} ({chainId})
                      </td>
                      <td>{paymentToken.symbol}</td>
                      <td>{kind}</td>
                      <td className="number">{startBlock}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </Scroll>
        )}
      </Answered>
    </Panel>
  );
}
