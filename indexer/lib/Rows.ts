import type * as schema from "../ponder.schema.ts";

export type AccountRow = typeof schema.account.$inferSelect;
export type BidRow = typeof schema.bid.$inferSelect;
export type BucketRow = typeof schema.hourBucket.$inferSelect;
export type CounterpartyRow = typeof schema.counterparty.$inferSelect;
export type JobRow = typeof schema.job.$inferSelect;
export type JobEventRow = typeof schema.jobEvent.$inferSelect;
export type MandateRow = typeof schema.mandate.$inferSelect;
export type MarketRow = typeof schema.market.$inferSelect;
export type NonceRow = typeof schema.nonce.$inferSelect;
export type PairRow = typeof schema.pair.$inferSelect;
export type RatingRow = typeof schema.rating.$inferSelect;
export type TermsRow = typeof schema.terms.$inferSelect;
