import { join } from "node:path";
import { startIndexer } from "../../stack/startIndexer.ts";
import { auditIndex, type IndexAudit } from "../play/auditIndex.ts";
import { type Played, playScenario } from "../play/playScenario.ts";
import type { RunOptions } from "../RunOptions.ts";
import type { Stage } from "../Stage.ts";

/** Plays a run while the real index runs along, and holds the index against chain and mirror at the end. */
export async function playBesideIndex(options: RunOptions, stage: Stage): Promise<Played & { audit: IndexAudit }> {
  const { rpcUrl, deployment, deploymentsDir } = stage;
  const stateDir = join(stage.stateDir, "beside");
  const { chainId } = deployment;
  const index = await startIndexer({ rpcUrl, chainId, deploymentsDir, stateDir, signal: options.signal });
  try {
    const played = await playScenario(options, stage);
    return { ...played, audit: await auditIndex(stage, index.apiUrl, played) };
  } finally {
    await index.stop();
  }
}
