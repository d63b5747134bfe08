import { buildModule } from "@nomicfoundation/ignition-core";

/** ERC-8004's registry of validations asked for by the agents of one identity registry, for chains without the canonical one. */
export default buildModule("ValidationRegistry", (m) => ({
  registry: m.contract("ValidationRegistry", [m.getParameter<string>("identityRegistry")]),
}));
