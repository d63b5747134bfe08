import { index, onchainTable, primaryKey } from "ponder";
import { feedbackVerdict, fileProblem, uriType } from "./enums.ts";

/**
 * What one client said of one agent in ERC-8004's Reputation Registry. Anybody may say anything there: `isVerified` tells what is backed by a
 * job. Columns are called as in agent0's public subgraph where both have them. Texts are cut after 8,192 characters.
 */
export const feedback = onchainTable(
  "feedback",
  (t) => ({
    chainId: t.integer().notNull(),
    agentId: t.bigint().notNull(),
    /** Who gave it. */
    clientAddress: t.hex().notNull(),
    /** Sequential per agent and client, from 1. */
    feedbackIndex: t.bigint().notNull(),
    /** The value as a decimal number. */
    value: t.text().notNull(),
    /** The same times 10 to the power of `valueDecimals`. */
    valueRaw: t.bigint().notNull(),
    /** 0 to 18. */
    valueDecimals: t.integer().notNull(),
    tag1: t.text().notNull(),
    tag2: t.text().notNull(),
    endpoint: t.text().notNull(),
    /** Names the feedback file. Written by the client: data, never fetched. */
    feedbackURI: t.text().notNull(),
    feedbackURIType: uriType().notNull(),
    /** keccak256 of the file's bytes; zero where the URI says it. */
    feedbackHash: t.hex().notNull(),
    /** Why the file that stands in the URI cannot be used; null if it is valid or stands elsewhere. */
    feedbackFileProblem: fileProblem(),

    /** True if a settled bonded job between the client and the agent's wallet stands behind it, which no other feedback of its direction uses. */
    isVerified: t.boolean().notNull(),
    /** Why it is verified or not. */
    verdict: feedbackVerdict().notNull(),
    /** The market of the job behind it; null unless verified. */
    market: t.hex(),
    /** The job behind it; null unless verified. */
    jobId: t.bigint(),

    isRevoked: t.boolean().notNull(),
    /** Unix second; null unless revoked. */
    revokedAt: t.bigint(),
    /** Responses on record (`feedbackResponse` rows). */
    responseCount: t.integer().notNull(),
    createdBlock: t.bigint().notNull(),
    /** Unix second. */
    createdAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.agentId, table.clientAddress, table.feedbackIndex] }),
    byClient: index().on(table.clientAddress),
    byJob: index().on(table.market, table.jobId),
    byTime: index().on(table.createdAt),
  }),
);
