import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { GuardStore } from "../../guard/state/GuardStore.ts";
import { fileStore } from "../../node/fileStore.ts";
import { configDirectory } from "../settings/configFile.ts";

/** What the guard let through in one market, by whichever command and under whichever policy. */
export function guardStore({ chainId, market }: { chainId: number; market: string }): GuardStore {
  const folder = join(configDirectory(), "guard");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return fileStore(join(folder, `${chainId}-${market}.json`));
}
