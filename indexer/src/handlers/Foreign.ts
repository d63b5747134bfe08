import type { Context } from "ponder:registry";
import { ponder } from "ponder:registry";
import { market } from "ponder:schema";
import { foreignFacts } from "../../config/foreign/foreignFacts.ts";
import { reducedEvents } from "../../config/foreign/reducedEvents.ts";
import { indexedChains } from "../../config/indexedChains.ts";
import type { ForeignArgs } from "../../lib/toForeignEvent.ts";
import { applyForeignEvent } from "../applyForeignEvent.ts";
import { type PonderInput, placeOf } from "../toMarketEvent.ts";

type Input = PonderInput<ForeignArgs> & { context: { db: Context["db"] } };

/** Ponder's registry for names that are known only at run time. */
const registry = ponder as unknown as { on(name: string, handler: (input: Input) => Promise<void>): void };

const foreign = indexedChains().flatMap((chain) => chain.foreign);

// Ponder refuses handlers of contracts that its configuration lacks, so only configured generations are registered.
for (const generation of new Set(foreign.map((record) => record.generation))) {
  registry.on(`Foreign${generation}:setup`, async ({ context }) => {
    const here = foreign.filter((record) => record.chainId === context.chain.id && record.generation === generation);
    await context.db.insert(market).values(here.map(foreignFacts));
  });
  for (const { name, ponderName } of reducedEvents(generation)) {
    registry.on(`Foreign${generation}:${ponderName}`, (input) =>
      applyForeignEvent(input.context.db, name, input.event.args, placeOf(input)),
    );
  }
}
