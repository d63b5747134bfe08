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
  const values: readonly unknown[] = args;
  // ethers finds the overload by the number of values.
  const fragment = client.marketInterface.getFunction(name, [...values]);
  if (fragment === null) throw new InvalidArgumentError("a function of the market", name, "Rebuild the ABIs.");
  try {
    return client.marketInterface.encodeFunctionData(fragment, [...values]);
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
