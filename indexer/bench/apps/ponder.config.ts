import config from "../../ponder.config.ts";
import { HOSTED_NODE, POLLING_INTERVAL } from "../measure/apps.ts";

// A local chain goes without Ponder's cache, because it ends with its node; a replay is the same in every run.
const settings = { disableCache: false, pollingInterval: POLLING_INTERVAL };
/** One URL once, as chains have it that are not local: Ponder then asks as often as it asks any node. */
const hosted = process.env[HOSTED_NODE] ? { rpc: process.env.PONDER_RPC_URL_31337 } : {};

/** The index's own configuration, for every measured app. */
export default {
  ...config,
  chains: Object.fromEntries(
    Object.entries(config.chains).map(([name, chain]) => [name, { ...chain, ...settings, ...hosted }]),
  ),
};
