import type { FunctionInputs, WriteName } from "../../chain/abiTypes.ts";
import type { RegistryAct } from "./RegistryAct.ts";

/** A function of the market that is not a bundle of others. */
export type ActName = Exclude<WriteName, "multicall">;

/** One call of the market, its arguments by name. */
type MarketAct = { [N in ActName]: { contract: "market"; name: N; args: FunctionInputs<N> } }[ActName];

/** The one call of the token that this package makes. */
type TokenAct = { contract: "token"; name: "approve"; args: { spender: string; value: bigint } };

/** What a transaction does, one entry for each call within a `multicall`. */
export type Act = MarketAct | TokenAct | RegistryAct;
