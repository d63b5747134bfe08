import type { ReactNode } from "react";
import type { Market } from "../data/types.ts";
import { useMarkets } from "../data/useMarkets.ts";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** Shows what is about the chosen market, once the index has told which there are, under the address that told it. */
export function WithMarket({ children }: { children: (market: Market, url: string) => ReactNode }) {
  const { asked, market } = useMarkets();
  return (
    <Answered asked={asked}>
      {() => (market === undefined ? <Empty>This index covers no market.</Empty> : children(market, asked.url))}
    </Answered>
  );
}
