import { stat } from "node:fs/promises";

/**
 * A kill switch that is on while a file exists, whatever is in it. A path that cannot be looked at counts as on.
 *
 * @example
 * ```ts
 * const guard = createGuard({ policy, store, isStopped: killSwitchFile("STOP") }); // `touch STOP` stops everything
 * ```
 */
export function killSwitchFile(path: string): () => Promise<boolean> {
  return async () => {
    try {
      await stat(path);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== "ENOENT";
    }
  };
}
