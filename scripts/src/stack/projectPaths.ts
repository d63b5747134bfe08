import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository: the folder of `hardhat.config.ts`. */
export const PROJECT_ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Folder of the Ponder app. */
export const INDEXER_ROOT = join(PROJECT_ROOT, "indexer");

/** Hardhat's command line, as a script for Node. */
export const HARDHAT_SCRIPT = join(PROJECT_ROOT, "node_modules/hardhat/dist/src/cli.js");

/** `pnpm reconcile`, as a script for Node. */
export const RECONCILE_SCRIPT = join(PROJECT_ROOT, "scripts/src/reconcile/cli.ts");

/** The index's command line, as a script for Node. */
export const INDEXER_SCRIPT = join(INDEXER_ROOT, "supervisor/cli.ts");
