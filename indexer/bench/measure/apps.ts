import { fileURLToPath } from "node:url";

/** The measured apps: two yardsticks, and ours. */
export const APP_NAMES = ["empty", "insert", "ours"] as const;
export type AppName = (typeof APP_NAMES)[number];

/** Milliseconds between two looks at the node, for every app. */
export const POLLING_INTERVAL = 100;

/** Environment variable that makes an app ask its node as it would ask one that is not local. */
export const HOSTED_NODE = "SURETY_BENCH_HOSTED_NODE";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ponder's root folder of each app. */
export const APP_ROOTS: Readonly<Record<AppName, string>> = {
  empty: folder("../apps/empty"),
  insert: folder("../apps/insert"),
  ours: folder("../.."),
};

/** The configuration that they share. */
export const APP_CONFIG = folder("../apps/ponder.config.ts");
