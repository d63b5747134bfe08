import { munkres } from "munkres";

/** The best that a planner who knows everything could do. */
export type Matching = {
  /** Sum of the values of all matches, in the unit of the values. */
  readonly value: bigint;
  /** For each job the provider that does it; undefined where nobody does it at a gain. */
  readonly providers: readonly (number | undefined)[];
};

/**
 * Assigns jobs to providers so that the sum of values is highest. No job is done at a loss, and no provider does more than its capacity.
 * By the Hungarian method, for each provider one column per job that it may do.
 *
 * @param values For each job, what each provider's doing it is worth: the client's value times the expected quality, less the cost.
 * @param capacities Jobs that each provider may do, at most.
 * @example optimalMatching([[5n, 4n], [5n, 1n]], [1, 1]) // { value: 9n, providers: [1, 0] }
 */
export function optimalMatching(values: readonly (readonly bigint[])[], capacities: readonly number[]): Matching {
  const columns = capacities.flatMap((capacity, provider) =>
    Array.from({ length: Math.min(capacity, values.length) }, () => provider),
  );
  const gain = (job: number, column: number): bigint => {
    const provider = columns[column];
    const value = provider === undefined ? 0n : (values[job]?.[provider] ?? 0n);
    return value > 0n ? value : 0n;
  };
  const providers = values.map((): number | undefined => undefined);
  if (values.length === 0) return { value: 0n, providers };
  // As many empty columns as jobs, so that any of them can be left undone.
  const width = columns.length + values.length;
  const costs = values.map((_, job) => Array.from({ length: width }, (_, column) => -gain(job, column)));
  let value = 0n;
  for (const [job, column] of munkres(costs)) {
    if (gain(job, column) === 0n) continue;
    value += gain(job, column);
    providers[job] = columns[column];
  }
  return { value, providers };
}
