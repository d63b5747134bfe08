import { alias, sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import { selectFields } from "../rows/selectFields.ts";
import { agentFields } from "./agentFields.ts";
import { jobFields } from "./jobFields.ts";
import type { Overdue } from "./overdueAt.ts";
import { registeredFields } from "./registeredFields.ts";

/** Text is looked for in the newest texts only: there is no index over text, and a search must not read a whole history. */
export const MAX_TEXTS_READ = 2_000;

const { account, agent, agentRegistrationFile, job, market, terms } = schema;
const file = alias(agentRegistrationFile, "newest");
const newTerms = alias(terms, "newest");

const q = sql.placeholder("q");
const pattern = sql.placeholder("pattern");
const most = sql`limit ${sql.placeholder("limit")}`;
const mostRead = sql.raw(`limit ${MAX_TEXTS_READ}`);

/** The queries of a search. `end` is `q` followed by a letter beyond `f`: all addresses that begin with `q` lie between the two. */
export const searches = {
  agents() {
    const begins = sql`${account.address} >= ${q} and ${account.address} < ${sql.placeholder("end")}`;
    const rest = sql`from ${account} where ${begins} order by ${account.address}, ${account.market} ${most}`;
    return selectFields(agentFields(), rest);
  },

  registrations() {
    const { createdAt } = agentRegistrationFile;
    const newest = sql`(select * from ${agentRegistrationFile} order by ${createdAt} desc ${mostRead}) newest`;
    const isIts = sql`${agent.chainId} = ${file.chainId} and ${agent.agentId} = ${file.agentId}`;
    const order = sql`order by ${file.createdAt} desc, ${agent.chainId}, ${agent.agentId} ${most}`;
    const rest = sql`from ${newest} inner join ${agent} on ${isIts} where ${file.name} ilike ${pattern} ${order}`;
    return selectFields(registeredFields(), rest);
  },

  /** By way of the few markets, so that each look-up is one by key. */
  jobs(overdue: Overdue) {
    const isIn = sql`${job.chainId} = ${market.chainId} and ${job.market} = ${market.address} and ${job.jobId} = ${q}`;
    const rest = sql`from ${market} inner join ${job} on ${isIn} order by ${job.chainId}, ${job.market} ${most}`;
    return selectFields(jobFields(overdue), rest);
  },

  terms() {
    const newest = sql`(select * from ${terms} order by ${terms.timestamp} desc ${mostRead}) newest`;
    const order = sql`order by ${newTerms.timestamp} desc ${most}`;
    return selectFields(fieldsOf(newTerms), sql`from ${newest} where ${newTerms.text} ilike ${pattern} ${order}`);
  },
};
