import { type FunctionFragment, type Interface, type ParamType, Result } from "ethers";
import { marketAbis } from "../../chain/marketAbis.ts";
import { GuardRefusedError } from "../../errors/GuardRefusedError.ts";
import { addressesOf, registryAt } from "../../registries/addressesOf.ts";
import type { Registries, RegistryName } from "../../registries/Registries.ts";
import { registryAbis } from "../../registries/registryAbis.ts";
import type { Act } from "./Act.ts";

/** Calls within calls are read to this depth; the SDK itself goes one deep. */
const MAX_DEPTH = 3;
const MAX_ACTS = 50;

/** Where a call may go. */
export type Target = { market: string; token: string; registries?: Registries | undefined };

/**
 * Reads a transaction's bytes as what they do.
 *
 * @param call - Receiver and data.
 * @param target - The market, its token, and the registries of agents.
 * @throws {@link GuardRefusedError} with rule `contract`, `function` or `encoding` for whatever is not wholly understood.
 */
export function decodeCall(call: { to: string; data: string }, target: Target): Act[] {
  const to = call.to.toLowerCase();
  if (to === target.market.toLowerCase()) return decodeMarket(call.data, 0);
  if (to === target.token.toLowerCase()) return [decodeToken(call.data)];
  const registry = registryAt(to, target.registries && addressesOf(target.registries));
  if (registry !== undefined) return [decodeRegistry(registry, call.data)];
  const remedy = "Call the market, its token or its registries of agents only.";
  throw new GuardRefusedError({ rule: "contract", asked: call.to, remedy });
}

function decodeMarket(data: string, depth: number): Act[] {
  const { name, args } = decodeExactly(marketAbis.market, data);
  if (name !== "multicall") return [{ contract: "market", name, args } as Act];
  if (depth >= MAX_DEPTH) throw unreadable("encoding", "calls nested too deeply");
  const acts = (args.data as string[]).flatMap((inner) => decodeMarket(inner, depth + 1));
  if (acts.length === 0 || acts.length > MAX_ACTS) throw unreadable("encoding", `${acts.length} calls in one`);
  return acts;
}

function decodeToken(data: string): Act {
  const { name, args } = decodeExactly(marketAbis.token, data);
  // Everything else that a token can do moves money past the market.
  if (name !== "approve") throw unreadable("function", `${name} of the token`);
  return { contract: "token", name, args: args as { spender: string; value: bigint } };
}

function decodeRegistry(contract: RegistryName, data: string): Act {
  return { contract, ...decodeExactly(registryAbis[contract], data) } as Act;
}

/** Decodes, and encodes again: bytes that do not come back the same say more than was read. */
function decodeExactly(abi: Interface, data: string): { name: string; args: Record<string, unknown> } {
  const fragment = writeOf(abi, data.slice(0, 10));
  if (fragment === null) throw unreadable("function", data.slice(0, 10));
  try {
    const values = abi.decodeFunctionData(fragment, data);
    if (abi.encodeFunctionData(fragment, [...values]) === data.toLowerCase()) {
      return { name: fragment.name, args: named(fragment, values) };
    }
  } catch {
    // Falls through to the same refusal: what does not decode is not signed.
  }
  throw unreadable("encoding", `bytes of ${fragment.name}`);
}

/** A function that changes state, by its selector. */
function writeOf(abi: Interface, selector: string): FunctionFragment | null {
  if (selector.length !== 10) return null;
  const fragment = abi.getFunction(selector);
  return fragment === null || fragment.stateMutability !== "nonpayable" ? null : fragment;
}

function named(fragment: FunctionFragment, values: Result): Record<string, unknown> {
  return Object.fromEntries(fragment.inputs.map((input, index) => [input.name, plain(input, values[index])]));
}

/** Tuples as objects by name, lists as lists. */
function plain({ components, arrayChildren }: ParamType, value: unknown): unknown {
  if (!(value instanceof Result)) return value;
  if (arrayChildren !== null) return value.map((item) => plain(arrayChildren, item));
  return Object.fromEntries((components ?? []).map((field, index) => [field.name, plain(field, value[index])]));
}

function unreadable(rule: "function" | "encoding", asked: string): GuardRefusedError {
  return new GuardRefusedError({
    rule,
    asked,
    remedy: "The guard signs only calls that it reads to the last byte: use the market's actions.",
  });
}
