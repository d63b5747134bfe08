import { onchainEnum } from "ponder";
import { GENERATIONS, HOWS, JOB_EVENT_NAMES, JOB_STATUSES, NEXT_ACTS } from "../lib/names.ts";

/** Status of a job as the contract stores it; see `job` for what the clock adds. */
export const jobStatus = onchainEnum("job_status", JOB_STATUSES);

/** A job is bonded once hired by an offer, plain once funded as ERC-8183 has it. */
export const jobKind = onchainEnum("job_kind", ["plain", "bonded"]);

/** Who is to act next. `anyone`: the job looks for a provider. `none`: it has ended. */
export const turn = onchainEnum("turn", ["client", "provider", "evaluator", "anyone", "none"]);

/** How a bonded job's pot was divided. */
export const how = onchainEnum("how", HOWS);

/** What happened to a job: the name of the contract's event. */
export const jobEventKind = onchainEnum("job_event_kind", JOB_EVENT_NAMES);

/** What anybody may do with a job once its turn is over. */
export const nextAct = onchainEnum("next_act", NEXT_ACTS);

/** Whose contract a market is: this project's, or a foreign one of ERC-8183. */
export const marketKind = onchainEnum("market_kind", ["surety", "erc8183"]);

/** Generation of a foreign ERC-8183 contract: merged text, reference code, claims and authorizations. */
export const generation = onchainEnum("generation", GENERATIONS);
