/** Statuses of a job, in the contract's order. `Disputed` exists only for bonded jobs. */
export const jobStatuses = ["Open", "Funded", "Submitted", "Completed", "Rejected", "Expired", "Disputed"] as const;

/** Where a job stands. */
export type JobStatus = (typeof jobStatuses)[number];

/**
 * The status that the contract's number stands for.
 *
 * @throws RangeError for a number that no status has: the contract is of another version than this package.
 */
export function jobStatusOf(value: bigint): JobStatus {
  const status = jobStatuses[Number(value)];
  if (status === undefined) throw new RangeError(`The market has no job status ${value}. Check the deployment.`);
  return status;
}
