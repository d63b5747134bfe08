import { buildModule } from "@nomicfoundation/ignition-core";

/** The payment token of local chains, where no stablecoin exists. */
export default buildModule("TestUSD", (m) => ({ token: m.contract("TestUSD") }));
