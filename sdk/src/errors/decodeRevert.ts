import { errorsAbi } from "@surety/contracts/abi";
import { interfaceOf } from "../chain/interfaceOf.ts";
import { ContractRevertError, type RevertArgument } from "./ContractRevertError.ts";
import { cleanText } from "./cleanText.ts";
import { foreignRemedy } from "./foreignReasons.ts";
import type { MarketError } from "./MarketError.ts";
import { type ContractErrorName, remedies } from "./remedies.ts";
import { UnknownRevertError } from "./UnknownRevertError.ts";

const errors = interfaceOf(errorsAbi);

/** Errors that the Solidity compiler makes; ethers knows them beside the ABI's. */
const compilerRemedies: Readonly<Record<string, string>> = {
  Error: "A contract on the way, such as the token or a registry, refused for the reason that it gives: act on that.",
  Panic: "A contract hit a state that it must never reach. Report the call with its values.",
};

function toArgument(value: unknown): RevertArgument {
  return typeof value === "bigint" || typeof value === "boolean" ? value : cleanText(String(value));
}

/**
 * Turns revert data into an error that names it and says what to do.
 *
 * @param data - Revert data as hex.
 * @param options - What caused it, and the hash if it was a sent transaction that reverted.
 */
export function decodeRevert(data: string, options?: ErrorOptions & { hash?: string | undefined }): MarketError {
  // Data that starts with a known selector and does not decode is as unknown as any other.
  const parsed = (() => {
    try {
      return errors.parseError(data);
    } catch {
      return null;
    }
  })();
  if (parsed === null) return new UnknownRevertError(data, options);
  const args = Object.fromEntries(
    parsed.fragment.inputs.map((input, index) => [input.name || `value${index}`, toArgument(parsed.args[index])]),
  );
  const remedy =
    (parsed.name === "Error" ? foreignRemedy(String(parsed.args[0])) : undefined) ??
    remedies[parsed.name as ContractErrorName] ??
    compilerRemedies[parsed.name] ??
    "Read the contract's error.";
  return new ContractRevertError(parsed.name, args, remedy, options);
}
