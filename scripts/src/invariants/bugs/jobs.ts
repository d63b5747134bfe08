import type { SeededBug } from "../SeededBug.ts";

const STATES = "contracts/src/libraries/JobStates.sol";

export const JOB_BUGS: readonly SeededBug[] = [
  {
    name: "A job that was paid can be claimed again.",
    breaks: "JobsInvariantTest.invariant_EveryJobEndsOnce",
    file: STATES,
    original: "REVIEW = BONDED_SUBMITTED;",
    replacement: "REVIEW = BONDED_SUBMITTED | (uint16(1) << (uint8(JobStatus.Completed) | BONDED));",
  },
  {
    name: "Jobs that end in the second of their submission count too.",
    breaks: "JobsInvariantTest.invariant_RecordsEqualSettledJobs",
    file: "contracts/src/modules/Settlement.sol",
    original: "bool sameSecond = _isSameSecond(job.deadline, job.state, job.periods);",
    replacement: "bool sameSecond = false;",
  },
  {
    name: "A job that nobody funded can be submitted.",
    breaks: "JobsInvariantTest.invariant_StatesFollowTheTable",
    file: STATES,
    original: "SUBMIT = PLAIN_FUNDED |",
    replacement: "SUBMIT = OPEN | PLAIN_FUNDED |",
  },
  {
    name: "An act passes in the very second of its deadline.",
    breaks: "JobsInvariantTest.invariant_WindowsAreHalfOpen",
    file: "contracts/src/modules/Jobs.sol",
    original: "if (block.timestamp >= deadline) revert",
    replacement: "if (block.timestamp > deadline) revert",
  },
  {
    name: "Anybody may give a job up.",
    breaks: "JobsInvariantTest.invariant_OnlyThePartyInChargeActs",
    file: "contracts/src/modules/Delivery.sol",
    original: "if (msg.sender != job.provider) revert CallerUnauthorized(msg.sender, jobId);",
    replacement: "",
  },
  {
    name: "The budget can be set once the money is in.",
    breaks: "JobsInvariantTest.invariant_TermsStandOnceFunded",
    file: "contracts/src/modules/Jobs.sol",
    original:
      "_standardJob(jobId, JobStates.OPEN);\n        if (msg.sender != job.client && msg.sender != job.provider)",
    replacement:
      "_standardJob(jobId, JobStates.OPEN | JobStates.SUBMIT);\n        if (msg.sender != job.client && msg.sender != job.provider)",
  },
  {
    name: "A hire swaps review and ruling period.",
    breaks: "JobsInvariantTest.invariant_AHireIsWhatWasOffered",
    file: "contracts/src/modules/Hiring.sol",
    original: "JobLib.packPeriods(offer.reviewPeriod, offer.rulingPeriod, toProvider)",
    replacement: "JobLib.packPeriods(offer.rulingPeriod, offer.reviewPeriod, toProvider)",
  },
  {
    name: "A submission starts the ruling period.",
    breaks: "JobsInvariantTest.invariant_DeadlinesFollowTheOffer",
    file: "contracts/src/modules/Delivery.sol",
    original: "JobLib.reviewPeriodOf(periods)",
    replacement: "JobLib.rulingPeriodOf(periods)",
  },
  {
    name: "A client's silence refunds delivered work.",
    breaks: "JobsInvariantTest.invariant_SilenceNeverRefundsDeliveredWork",
    file: STATES,
    original: "CLAIM_REFUND = PLAIN_FUNDED |",
    replacement: "CLAIM_REFUND = BONDED_SUBMITTED | PLAIN_FUNDED |",
  },
  {
    name: "A refund wipes the provider's record.",
    breaks: "JobsInvariantTest.invariant_RecordsNeverShrink",
    file: "contracts/src/modules/Reputation.sol",
    original: "if (how == How.Refunded || how == How.Withdrawn) return",
    replacement:
      "if (how == How.Refunded || how == How.Withdrawn) delete _records[provider];\n        if (how == How.Refunded) return",
  },
  {
    name: "The client may be its own evaluator.",
    breaks: "JobsInvariantTest.invariant_BondedPartiesDiffer",
    file: "contracts/src/modules/Offers.sol",
    original: "client == offer.provider || client == offer.evaluator ||",
    replacement: "client == offer.provider ||",
  },
  {
    name: "A dispute can be raised on a dispute.",
    breaks: "JobsInvariantTest.invariant_OneDisputePerJob",
    file: STATES,
    original: "REVIEW = BONDED_SUBMITTED;",
    replacement: "REVIEW = BONDED_SUBMITTED | BONDED_DISPUTED;",
  },
  {
    name: "A party may rate as often as it likes.",
    breaks: "JobsInvariantTest.invariant_OneRatingPerParty",
    file: "contracts/src/modules/Delivery.sol",
    original: "if (job.state & flag != 0) revert RatingRepeated(jobId, rater);",
    replacement: "",
  },
  {
    name: "A direct hire does not tell of its new job.",
    breaks: "JobsInvariantTest.invariant_IdsFollowEachOther",
    file: "contracts/src/modules/Hiring.sol",
    original: "if (isDirect) {",
    replacement: "if (!isDirect) {",
  },
  {
    name: "A hire does not tell that the job is funded.",
    breaks: "JobsInvariantTest.invariant_EventsTellEveryJob",
    file: "contracts/src/modules/Hiring.sol",
    original: "emit JobFunded(jobId, client, offer.price);",
    replacement: "",
  },
  {
    name: "The standard's view counts the bond to the budget.",
    breaks: "JobsInvariantTest.invariant_ViewsAgree",
    file: "contracts/src/modules/Jobs.sol",
    original: "budget: job.budget,",
    replacement: "budget: uint256(job.budget) + job.bond,",
  },
];
