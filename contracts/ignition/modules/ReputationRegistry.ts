import { buildModule } from "@nomicfoundation/ignition-core";

/** ERC-8004's registry of feedback about the agents of one identity registry, for chains without the canonical one. */
export default buildModule("ReputationRegistry", (m) => ({
  registry: m.contract("ReputationRegistry", [m.getParameter<string>("identityRegistry")]),
}));
