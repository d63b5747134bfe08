import type { Mutant } from "./Mutant.ts";
import { isJudged, type Result } from "./Result.ts";
import type { Store } from "./Store.ts";
import type { Worker } from "./Worker.ts";

/** The first `sample` mutants of `order` that were there to be killed, with what became of them. */
export function sampleOf(order: readonly Mutant[], store: Store, sample: number): [Mutant, Result][] {
  return order
    .flatMap((mutant): [Mutant, Result][] => {
      const result = store.results.get(mutant.id);
      return result !== undefined && isJudged(result) ? [[mutant, result]] : [];
    })
    .slice(0, sample);
}

/** The first mutant that was not tried, unless the sample is full without it. */
function nextOf(order: readonly Mutant[], sample: number, store: Store, busy: ReadonlySet<string>): Mutant | undefined {
  let judged = 0;
  for (const mutant of order) {
    const result = store.results.get(mutant.id);
    if (result === undefined && !busy.has(mutant.id)) return mutant;
    if (result === undefined || isJudged(result)) judged += 1;
    if (judged === sample) return undefined;
  }
  return undefined;
}

/**
 * Tries mutants in order until `sample` of them were there to be killed, or none is left.
 *
 * @param onResult Called after each mutant, with the number judged so far.
 */
export async function tryMutants(
  order: readonly Mutant[],
  sample: number,
  store: Store,
  workers: readonly Pick<Worker, "judge">[],
  onResult: (result: Result, judged: number) => void,
): Promise<void> {
  const busy = new Set<string>();
  const work = async (worker: Pick<Worker, "judge">): Promise<void> => {
    for (;;) {
      const mutant = nextOf(order, sample, store, busy);
      if (mutant === undefined) return;
      busy.add(mutant.id);
      const result = await worker.judge(mutant);
      busy.delete(mutant.id);
      store.add(result);
      onResult(result, sampleOf(order, store, sample).length);
    }
  };
  await Promise.all(workers.map(work));
}
