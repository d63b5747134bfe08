import config from "../../ponder.config.ts";

/** The index's own configuration for every measured app, but with Ponder's cache of the chain, which a local chain goes without. */
export default {
  ...config,
  chains: Object.fromEntries(Object.entries(config.chains).map(([name, chain]) => [name, { ...chain, disableCache: false }])),
};
