import { relations } from "ponder";
import { account } from "./account.ts";
import { agent } from "./agent.ts";
import { agentMetadata } from "./agentMetadata.ts";
import { agentRegistrationFile } from "./agentRegistrationFile.ts";
import { bid } from "./bid.ts";
import { feedback } from "./feedback.ts";
import { feedbackResponse } from "./feedbackResponse.ts";
import { job } from "./job.ts";
import { jobEvent } from "./jobEvent.ts";
import { nonce } from "./nonce.ts";
import { pair } from "./pair.ts";
import { rating } from "./rating.ts";
import { terms } from "./terms.ts";
import { validation } from "./validation.ts";

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

export const agentRelations = relations(agent, ({ one, many }) => ({
  /** There if the file stands in the agent's URI. */
  registrationFile: one(agentRegistrationFile, {
    fields: [agent.chainId, agent.agentId],
    references: [agentRegistrationFile.chainId, agentRegistrationFile.agentId],
  }),
  metadata: many(agentMetadata),
  feedback: many(feedback),
  validations: many(validation),
}));

export const agentRegistrationFileRelations = relations(agentRegistrationFile, ({ one }) => ({
  agent: one(agent, {
    fields: [agentRegistrationFile.chainId, agentRegistrationFile.agentId],
    references: [agent.chainId, agent.agentId],
  }),
}));

export const agentMetadataRelations = relations(agentMetadata, ({ one }) => ({
  agent: one(agent, {
    fields: [agentMetadata.chainId, agentMetadata.agentId],
    references: [agent.chainId, agent.agentId],
  }),
}));

export const feedbackRelations = relations(feedback, ({ one, many }) => ({
  agent: one(agent, {
    fields: [feedback.chainId, feedback.agentId],
    references: [agent.chainId, agent.agentId],
  }),
  /** The job behind it; there if it is verified. */
  job: one(job, {
    fields: [feedback.chainId, feedback.market, feedback.jobId],
    references: [job.chainId, job.market, job.jobId],
  }),
  responses: many(feedbackResponse),
}));

export const feedbackResponseRelations = relations(feedbackResponse, ({ one }) => ({
  feedback: one(feedback, {
    fields: [
      feedbackResponse.chainId,
      feedbackResponse.agentId,
      feedbackResponse.clientAddress,
      feedbackResponse.feedbackIndex,
    ],
    references: [feedback.chainId, feedback.agentId, feedback.clientAddress, feedback.feedbackIndex],
  }),
}));

export const validationRelations = relations(validation, ({ one }) => ({
  agent: one(agent, {
    fields: [validation.chainId, validation.agentId],
    references: [agent.chainId, agent.agentId],
  }),
}));
