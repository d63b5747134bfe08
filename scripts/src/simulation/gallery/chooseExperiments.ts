import { UnknownNameError } from "../command/UnknownNameError.ts";
import type { Experiment } from "../Experiment.ts";
import { experiments } from "./experiments.ts";

/**
 * The experiments of these names, in the order of the gallery; all of them if there is no name.
 *
 * @throws UnknownNameError
 */
export function chooseExperiments(names: readonly string[]): readonly Experiment[] {
  const ids = experiments.map(({ id }) => id);
  const unknown = names.find((name) => !ids.includes(name));
  if (unknown !== undefined) throw new UnknownNameError(unknown, ids);
  return experiments.filter(({ id }) => names.length === 0 || names.includes(id));
}
