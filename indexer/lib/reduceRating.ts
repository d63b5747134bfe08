import type { Hex } from "viem";
import type { MarketEvent } from "./MarketEvent.ts";
import type { RatingRow } from "./Rows.ts";
import { readableText } from "./readableText.ts";

/** A rating; each party rates once per job, so there is no row before. */
export function reduceRating({ args, place }: MarketEvent<"Rated">): RatingRow {
  const { chainId, market, block, timestamp, tx } = place;
  const tagBytes: Hex = `0x${args.tag.slice(2).replace(/(00)+$/, "")}`;
  return {
    chainId,
    market,
    ...args,
    tagText: readableText(tagBytes),
    block,
    timestamp,
    tx,
  };
}
