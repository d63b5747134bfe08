import { buildModule } from "@nomicfoundation/ignition-core";

/** ERC-8004's registry of agents, for chains without the canonical one. */
export default buildModule("IdentityRegistry", (m) => ({ registry: m.contract("IdentityRegistry") }));
