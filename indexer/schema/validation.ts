import { index, onchainTable, primaryKey } from "ponder";
import { validationStatus } from "./enums.ts";

/** What an agent asked a validator to check in ERC-8004's Validation Registry, and the latest response. Texts are cut after 8,192 characters. */
export const validation = onchainTable(
  "validation",
  (t) => ({
    chainId: t.integer().notNull(),
    /** keccak256 of the request; the first to use it has it. */
    requestHash: t.hex().notNull(),
    agentId: t.bigint().notNull(),
    validatorAddress: t.hex().notNull(),
    /** Where everything stands that the validator needs. Data, never fetched. */
    requestUri: t.text().notNull(),
    status: validationStatus().notNull(),
    /** 0 to 100, failed to passed; null before the first response. */
    response: t.integer(),
    /** Null before the first response. */
    responseUri: t.text(),
    /** Null before the first response. */
    responseHash: t.hex(),
    /** As the validator set it; null before the first response. */
    validationTag: t.text(),
    /** How often the validator responded. */
    responses: t.integer().notNull(),
    /** Unix second of the request. */
    createdAt: t.bigint().notNull(),
    /** Unix second of the latest response, else of the request. */
    updatedAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.requestHash] }),
    byAgent: index().on(table.agentId),
    byValidator: index().on(table.validatorAddress),
  }),
);
