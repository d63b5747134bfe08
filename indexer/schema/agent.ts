import { index, onchainTable, primaryKey } from "ponder";
import { uriType } from "./enums.ts";

/**
 * One agent of the chain's ERC-8004 Identity Registry. What it did in a market stands in the `account` of its wallet, what it says of
 * itself in its `agentRegistrationFile`. Columns are called as in agent0's public subgraph where both have them.
 */
export const agent = onchainTable(
  "agent",
  (t) => ({
    chainId: t.integer().notNull(),
    /** Sequential per registry, from 0. */
    agentId: t.bigint().notNull(),
    /** The Identity Registry. */
    registry: t.hex().notNull(),
    owner: t.hex().notNull(),
    /** Where it is paid, proven by that address; null after a transfer, until a new one is proven. */
    agentWallet: t.hex(),
    /** Names its registration file, cut after 8,192 characters. Written by its owner: data, never fetched. */
    agentURI: t.text().notNull(),
    agentURIType: uriType().notNull(),

    /** Feedback on record, revoked ones left out. */
    totalFeedback: t.integer().notNull(),
    /** Of these, backed by a settled bonded job: see `feedback.isVerified`. */
    verifiedFeedback: t.integer().notNull(),
    /** Verified feedback with tag1 `starred`, revoked ones left out. */
    starredCount: t.integer().notNull(),
    /** Its values in hundredths, each taken as 0 to 100, summed; divided by 100 × `starredCount` the mean. */
    starredSum: t.bigint().notNull(),
    /** Validations that it asked for. */
    validationRequests: t.integer().notNull(),
    /** Of these, responded to. */
    validationResponses: t.integer().notNull(),

    createdBlock: t.bigint().notNull(),
    /** Unix second. */
    createdAt: t.bigint().notNull(),
    createdTx: t.hex().notNull(),
    /** Unix second of the last change of the agent itself. */
    updatedAt: t.bigint().notNull(),
    /** Unix second of the last event of any kind about it. */
    lastActivity: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.agentId] }),
    byOwner: index().on(table.owner),
    byWallet: index().on(table.agentWallet),
    byVerified: index().on(table.verifiedFeedback),
  }),
);
