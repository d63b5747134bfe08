import type { ReactNode } from "react";
import { Answered } from "../components/states/Answered.tsx";
import { Empty } from "../components/states/Empty.tsx";
import { useMarkets } from "../data/useMarkets.ts";
import type { Place } from "../wallet/Place.ts";
import { usePlace } from "../wallet/usePlace.ts";

type WithPlaceProps = {
  /** `<chainId>:<market>` where the page is about one market; the chosen one by default. */
  id?: string;
  children: (place: Place) => ReactNode;
};

/** Shows what acts in a market, once the index has told where it stands. */
export function WithPlace({ id, children }: WithPlaceProps) {
  const { asked } = useMarkets();
  const place = usePlace(id);
  return (
    <Answered asked={asked}>
      {() => (place === undefined ? <Empty>Nothing can be done in this market from here.</Empty> : children(place))}
    </Answered>
  );
}
