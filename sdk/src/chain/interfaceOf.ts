import { ErrorFragment, EventFragment, FunctionFragment, Interface, type InterfaceAbi } from "ethers";

/**
 * An ABI as ethers reads it, quick enough for many logs and calls. ethers hashes the signature of an event, function or error each time that
 * it looks at its topic or selector, and to find one it looks at all before it; here each is hashed once.
 *
 * @example
 * ```ts
 * const abi = interfaceOf(jobMarketAbi); // from "@surety/sdk/abi"
 * const events = receipt.logs.map((log) => abi.parseLog(log));
 * ```
 */
export function interfaceOf(abi: InterfaceAbi): Interface {
  const made = new Interface(abi);
  for (const fragment of made.fragments) {
    if (fragment instanceof EventFragment) keep(fragment, "topicHash");
    if (fragment instanceof FunctionFragment || fragment instanceof ErrorFragment) keep(fragment, "selector");
  }
  return made;
}

/** Puts a value in the place of the getter of the fragment's class. */
function keep<K extends string>(fragment: { readonly [key in K]: string }, key: K): void {
  Object.defineProperty(fragment, key, { value: fragment[key] });
}
