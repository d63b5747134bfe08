import { GuardStoreError } from "../errors/GuardStoreError.ts";
import { emptyState, type GuardState } from "../guard/state/GuardState.ts";
import type { GuardStore } from "../guard/state/GuardStore.ts";
import { parseState } from "../guard/state/parseState.ts";

/** What a page's storage must be able to do; `localStorage` is one. */
export type KeyValueStorage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
};

/** What a page's locks must be able to do; `navigator.locks` is one. */
export type LockManager = { request<R>(name: string, task: () => Promise<R>): Promise<R> };

/**
 * A store in a page's storage, safe between the tabs of its origin by a Web Lock. Content that is not wholly a state is refused.
 *
 * The user can clear it: it limits an agent that works in the page, not the user.
 *
 * @param key - Where it lies in the storage.
 * @param storage - `localStorage` by default.
 * @param locks - `navigator.locks` by default.
 *
 * @example
 * ```ts
 * const guard = createGuard({ policy, store: storageStore("surety.guard"), isStopped: killSwitchKey("surety.stop") });
 * ```
 */
export function storageStore(
  key: string,
  storage: KeyValueStorage = Reflect.get(globalThis, "localStorage"),
  locks: LockManager = Reflect.get(Reflect.get(globalThis, "navigator"), "locks"),
): GuardStore {
  return {
    update: (change) =>
      locks.request(`surety-guard:${key}`, async () => {
        const before = read(key, storage);
        const { state, result } = change(before);
        if (state !== before) write(key, storage, state);
        return result;
      }),
  };
}

function read(key: string, storage: KeyValueStorage): GuardState {
  const text = attempt(key, "it cannot be read", () => storage.getItem(key));
  if (text === null) return emptyState();
  const state = parseState(text);
  if (state === undefined) throw new GuardStoreError(key, "its content is damaged");
  return state;
}

function write(key: string, storage: KeyValueStorage, state: GuardState): void {
  attempt(key, "it cannot be written", () => storage.setItem(key, JSON.stringify(state)));
}

function attempt<R>(key: string, problem: string, task: () => R): R {
  try {
    return task();
  } catch (error) {
    throw new GuardStoreError(key, problem, { cause: error });
  }
}
