import {
  type BytesLike,
  ErrorFragment,
  EventFragment,
  FunctionFragment,
  Interface,
  type InterfaceAbi,
  type Result,
} from "ethers";

/**
 * An ABI as ethers reads it, quick enough for many logs and calls. ethers hashes the signature of an event, function or error each time that
 * it looks at its topic or selector, and to find one it looks at all before it; here each is hashed once. Nor is the text of a call made into
 * bytes and back for its selector.
 *
 * @example
 * ```ts
 * const abi = interfaceOf(jobMarketAbi); // from "@surety/sdk/abi"
 * const events = receipt.logs.map((log) => abi.parseLog(log));
 * ```
 */
export function interfaceOf(abi: InterfaceAbi): Interface {
  const made = new QuickInterface(abi);
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

class QuickInterface extends Interface {
  override encodeFunctionData(fragment: FunctionFragment | string, values?: readonly unknown[]): string {
    if (typeof fragment === "string") return super.encodeFunctionData(fragment, values);
    return `${fragment.selector}${this.getAbiCoder()
      .encode(fragment.inputs, values ?? [])
      .slice(2)}`;
  }

  override decodeFunctionData(fragment: FunctionFragment | string, data: BytesLike): Result {
    const isQuick = typeof fragment !== "string" && typeof data === "string" && data.startsWith(fragment.selector);
    if (!isQuick) return super.decodeFunctionData(fragment, data);
    return this.getAbiCoder().decode(fragment.inputs, `0x${data.slice(fragment.selector.length)}`);
  }
}
