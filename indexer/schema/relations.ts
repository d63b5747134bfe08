import { relations } from "ponder";
import { account } from "./account.ts";
import { bid } from "./bid.ts";
import { job } from "./job.ts";
import { jobEvent } from "./jobEvent.ts";
import { nonce } from "./nonce.ts";
import { pair } from "./pair.ts";
import { rating } from "./rating.ts";
import { terms } from "./terms.ts";

export const jobRelations = relations(job, ({ one, many }) => ({
  terms: one(terms, {
    fields: [job.chainId, job.market, job.termsHash],
    references: [terms.chainId, terms.market, terms.hash],
  }),
  clientAccount: one(account, {
    fields: [job.chainId, job.market, job.client],
    references: [account.chainId, account.market, account.address],
  }),
  providerAccount: one(account, {
    fields: [job.chainId, job.market, job.provider],
    references: [account.chainId, account.market, account.address],
  }),
  evaluatorAccount: one(account, {
    fields: [job.chainId, job.market, job.evaluator],
    references: [account.chainId, account.market, account.address],
  }),
  offers: many(bid),
  events: many(jobEvent),
  ratings: many(rating),
}));

export const jobEventRelations = relations(jobEvent, ({ one }) => ({
  job: one(job, {
    fields: [jobEvent.chainId, jobEvent.market, jobEvent.jobId],
    references: [job.chainId, job.market, job.jobId],
  }),
}));

export const bidRelations = relations(bid, ({ one }) => ({
  job: one(job, {
    fields: [bid.chainId, bid.market, bid.jobId],
    references: [job.chainId, job.market, job.jobId],
  }),
  providerAccount: one(account, {
    fields: [bid.chainId, bid.market, bid.provider],
    references: [account.chainId, account.market, account.address],
  }),
  /** There once the nonce was used or cancelled. */
  nonceUse: one(nonce, {
    fields: [bid.chainId, bid.market, bid.provider, bid.nonce],
    references: [nonce.chainId, nonce.market, nonce.principal, nonce.nonce],
  }),
}));

export const ratingRelations = relations(rating, ({ one }) => ({
  job: one(job, {
    fields: [rating.chainId, rating.market, rating.jobId],
    references: [job.chainId, job.market, job.jobId],
  }),
}));

export const pairRelations = relations(pair, ({ one }) => ({
  clientAccount: one(account, {
    fields: [pair.chainId, pair.market, pair.client],
    references: [account.chainId, account.market, account.address],
  }),
  providerAccount: one(account, {
    fields: [pair.chainId, pair.market, pair.provider],
    references: [account.chainId, account.market, account.address],
  }),
}));
