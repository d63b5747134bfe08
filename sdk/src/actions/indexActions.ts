import { getIndexedAccount } from "./index/getIndexedAccount.ts";
import { getIndexedAgent } from "./index/getIndexedAgent.ts";
import { getIndexedJob } from "./index/getIndexedJob.ts";
import { getIndexedMarket } from "./index/getIndexedMarket.ts";
import { getTerms } from "./index/getTerms.ts";
import { listAccounts } from "./index/listAccounts.ts";
import { listAgents } from "./index/listAgents.ts";
import { listBids } from "./index/listBids.ts";
import { listFeedback } from "./index/listFeedback.ts";
import { listJobEvents } from "./index/listJobEvents.ts";
import { listJobs } from "./index/listJobs.ts";
import { listMandates } from "./index/listMandates.ts";
import { listValidations } from "./index/listValidations.ts";
import { waitForBlock } from "./index/waitForBlock.ts";

/** Every read of the index, under its name within `market.index`. */
export const indexActions = {
  getMarket: getIndexedMarket,
  getJob: getIndexedJob,
  getAccount: getIndexedAccount,
  getTerms,
  listJobs,
  listBids,
  listAccounts,
  listJobEvents,
  listMandates,
  getAgent: getIndexedAgent,
  listAgents,
  listFeedback,
  listValidations,
  waitForBlock,
};
