import { emptyState } from "./GuardState.ts";
import type { GuardStore } from "./GuardStore.ts";

/**
 * A store within this process: it forgets everything at the end, the day's spending included. For tests and short scripts.
 *
 * @example
 * ```ts
 * const guard = createGuard({ policy, store: memoryStore() });
 * ```
 */
export function memoryStore(): GuardStore {
  let current = emptyState();
  return {
    update: async (change) => {
      const { state, result } = change(current);
      current = state;
      return result;
    },
  };
}
