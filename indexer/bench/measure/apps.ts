import { fileURLToPath } from "node:url";

/** A measured app: ours, or one of the two yardsticks. */
export type AppName = "ours" | "insert" | "empty";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ponder's root folder of each app. */
export const APP_ROOTS: Readonly<Record<AppName, string>> = {
  empty: folder("../apps/empty"),
  insert: folder("../apps/insert"),
  ours: folder("../.."),
};

/** The configuration that they share. */
export const APP_CONFIG = folder("../apps/ponder.config.ts");
