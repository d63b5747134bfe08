import type { KeyValueStorage } from "./storageStore.ts";

/**
 * A kill switch that is on while a key of the page's storage has any value, in whatever tab it was set.
 *
 * @param storage - `localStorage` by default.
 */
export function killSwitchKey(
  key: string,
  storage: KeyValueStorage = Reflect.get(globalThis, "localStorage"),
): () => boolean {
  return () => storage.getItem(key) !== null;
}
