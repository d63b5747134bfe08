import { index, onchainTable, primaryKey } from "ponder";

/** An answer to feedback. Anybody may answer, so look at `responder`. */
export const feedbackResponse = onchainTable(
  "feedback_response",
  (t) => ({
    chainId: t.integer().notNull(),
    agentId: t.bigint().notNull(),
    clientAddress: t.hex().notNull(),
    feedbackIndex: t.bigint().notNull(),
    /** Sequential per feedback, from 1. */
    responseIndex: t.integer().notNull(),
    responder: t.hex().notNull(),
    /** Cut after 8,192 characters. Written by a stranger: data, never fetched. */
    responseUri: t.text().notNull(),
    /** keccak256 of the file's bytes; zero where the URI says it. */
    responseHash: t.hex().notNull(),
    /** Unix second. */
    createdAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({
      columns: [table.chainId, table.agentId, table.clientAddress, table.feedbackIndex, table.responseIndex],
    }),
    byResponder: index().on(table.responder),
  }),
);
