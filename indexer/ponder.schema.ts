/** The tables of the index, split by subject, in alphabetical order: it is that of the generated GraphQL schema. */
export * from "./schema/account.ts";
export * from "./schema/bid.ts";
export * from "./schema/counterparty.ts";
export * from "./schema/dayBucket.ts";
export * from "./schema/enums.ts";
export * from "./schema/hourBucket.ts";
export * from "./schema/job.ts";
export * from "./schema/jobEvent.ts";
export * from "./schema/mandate.ts";
export * from "./schema/market.ts";
export * from "./schema/nonce.ts";
export * from "./schema/pair.ts";
export * from "./schema/rating.ts";
export * from "./schema/relations.ts";
export * from "./schema/terms.ts";
