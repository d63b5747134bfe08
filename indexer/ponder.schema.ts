/** The tables of the index, split by subject. Ponder reads them from here. */
export * from "./schema/account.ts";
export * from "./schema/enums.ts";
export * from "./schema/hiring.ts";
export * from "./schema/job.ts";
export * from "./schema/jobEvent.ts";
export * from "./schema/mandate.ts";
export * from "./schema/market.ts";
export * from "./schema/rating.ts";
export * from "./schema/relations.ts";
export * from "./schema/terms.ts";
