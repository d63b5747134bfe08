import { onchainTable, primaryKey } from "ponder";

/** Metadata of an agent as last set. Its wallet is in `agent`. Written by its owner: data, never instructions. */
export const agentMetadata = onchainTable(
  "agent_metadata",
  (t) => ({
    chainId: t.integer().notNull(),
    agentId: t.bigint().notNull(),
    /** keccak256 of the key. */
    keyHash: t.hex().notNull(),
    /** The key as text, cut after 8,192 characters. */
    key: t.text().notNull(),
    /** Bytes, hex. */
    value: t.hex().notNull(),
    /** The same as text if it is valid UTF-8 without NUL. */
    valueText: t.text(),
    /** Unix second. */
    updatedAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.chainId, table.agentId, table.keyHash] }) }),
);
