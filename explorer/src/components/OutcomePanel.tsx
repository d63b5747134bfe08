import type { Market } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { outcomeFigures } from "../view/marketFigures.ts";
import { Panel } from "./Panel.tsx";
import { Stats } from "./Stats.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** How the market's newest bonded jobs ended, and how long they took. */
export function OutcomePanel({ market: { chainId, address } }: { market: Market }) {
  const asked = useIndex({ path: "/outcomes", query: { chainId, market: address } });
  return (
    <Panel title="How jobs end" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data: [outcomes] }) =>
          outcomes === undefined ? (
            <Empty>Nothing here is bonded: jobs of foreign contracts prove nothing.</Empty>
          ) : (
            <Stats figures={outcomeFigures(outcomes)} />
          )
        }
      </Answered>
    </Panel>
  );
}
