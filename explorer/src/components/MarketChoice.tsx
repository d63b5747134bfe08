import { useSearchParams } from "wouter";
import type { Market } from "../data/types.ts";
import { marketId } from "../data/useMarkets.ts";

/** Which market the page is about; nothing to choose where there is one. */
export function MarketChoice({ markets, market }: { markets: readonly Market[]; market: Market }) {
  const [, setParameters] = useSearchParams();
  if (markets.length < 2) return null;
  const choose = (id: string) =>
    setParameters((parameters) => {
      parameters.set("market", id);
      return parameters;
    });
  return (
    <label>
      Market{" "}
      <select value={marketId(market)} onChange={(event) => choose(event.target.value)}>
        {markets.map((one) => (
          <option key={marketId(one)} value={marketId(one)}>
            {`${one.tokenSymbol} on chain ${one.chainId}, ${one.kind}, ${one.address.slice(0, 8)}…`}
          </option>
        ))}
      </select>
    </label>
  );
}
