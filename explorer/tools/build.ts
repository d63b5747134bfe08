// Builds the page where it is stale: `pnpm --filter @surety/explorer build`.

import { buildExplorer, EXPLORER_DIST } from "./buildExplorer.ts";

const isNew = await buildExplorer();
console.log(`${EXPLORER_DIST} ${isNew ? "was built" : "is up to date"}.`);
