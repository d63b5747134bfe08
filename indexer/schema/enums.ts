import { onchainEnum } from "ponder";
import { FILE_PROBLEMS } from "../lib/files/FileProblem.ts";
import { URI_TYPES } from "../lib/files/uriTypeOf.ts";
import { FEEDBACK_VERDICTS, VALIDATION_STATUSES } from "../lib/identity/names.ts";
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

/** Where a URI points to; `none` if it is empty, `unknown` for any scheme but those listed. */
export const uriType = onchainEnum("uri_type", URI_TYPES);

/** Why a file that stands in its URI cannot be used. */
export const fileProblem = onchainEnum("file_problem", FILE_PROBLEMS);

/** Why feedback is verified (`settledJob`), or why not. */
export const feedbackVerdict = onchainEnum("feedback_verdict", FEEDBACK_VERDICTS);

/** `PENDING` until the validator's first response. */
export const validationStatus = onchainEnum("validation_status", VALIDATION_STATUSES);
