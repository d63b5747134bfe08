import { FunctionFragment, type Interface } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import type { FunctionArguments, FunctionName } from "./abiTypes.ts";

/**
 * Encodes a call of the market.
 *
 * @throws {@link InvalidArgumentError} if a value does not fit its type, such as a negative id or a malformed address.
 */
export function encodeCall<const N extends FunctionName>(
  client: MarketClient,
  name: N,
  args: FunctionArguments<N>,
): string {
  return encodeWith(client.marketInterface, name, args);
}

/** Encodes a call of any contract; see {@link encodeCall}. */
export function encodeWith(abi: Interface, name: string, values: readonly unknown[]): string {
  // Overloads differ in the number of values. ethers' own search takes a list at the end for something else.
  const fragment = abi.fragments.find(
    (item): item is FunctionFragment =>
      item instanceof FunctionFragment && item.name === name && item.inputs.length === values.length,
  );
  if (fragment === undefined) throw new InvalidArgumentError("a function of the contract", name, "Rebuild the ABIs.");
  try {
    return abi.encodeFunctionData(fragment, [...values]);
  } catch (error) {
    const { argument, value } = culprit(error);
    throw new InvalidArgumentError(argument, value, `Pass what ${name} takes; see its documentation.`, {
      cause: error,
    });
  }
}

function culprit(error: unknown): { argument: string; value: string } {
  const details = typeof error === "object" && error !== null ? (error as { argument?: unknown; value?: unknown }) : {};
  return { argument: String(details.argument ?? "an argument"), value: String(details.value ?? error) };
}
