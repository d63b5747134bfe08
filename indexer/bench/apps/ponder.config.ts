import config from "../../ponder.config.ts";
import { POLLING_INTERVAL } from "../measure/apps.ts";

// A local chain goes without Ponder's cache, because it ends with its node; a replay is the same in every run.
const settings = { disableCache: false, pollingInterval: POLLING_INTERVAL };

/** The index's own configuration, for every measured app. */
export default {
  ...config,
  chains: Object.fromEntries(Object.entries(config.chains).map(([name, chain]) => [name, { ...chain, ...settings }])),
};
