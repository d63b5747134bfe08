export { killSwitchKey } from "./killSwitchKey.ts";
export { type KeyValueStorage, type LockManager, storageStore } from "./storageStore.ts";
