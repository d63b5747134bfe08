import { onchainTable } from "ponder";

/** One row per event. */
export const log = onchainTable("log", (t) => ({
  id: t.text().primaryKey(),
  name: t.text().notNull(),
  block: t.bigint().notNull(),
  timestamp: t.bigint().notNull(),
  tx: t.hex().notNull(),
  logIndex: t.integer().notNull(),
}));
