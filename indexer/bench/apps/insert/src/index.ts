import { onEveryEvent } from "../../onEveryEvent.ts";
import { log } from "../ponder.schema.ts";

// The second yardstick: the least that an index with a timeline has to write.
onEveryEvent(async ({ event, context }, name) => {
  await context.db.insert(log).values({
    id: event.id,
    name,
    block: event.block.number,
    timestamp: event.block.timestamp,
    tx: event.transaction.hash,
    logIndex: event.log.logIndex,
  });
});
