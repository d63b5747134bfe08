import { interfaceOf } from "@surety/sdk";
import {
  AbiCoder,
  concat,
  type EventFragment,
  type Interface,
  type InterfaceAbi,
  type ParamType,
  Result,
} from "ethers";
import type { PinnedProvider } from "../PinnedProvider.ts";

const CODER = AbiCoder.defaultAbiCoder();

/** Reads events and views whose texts may be no UTF-8: every text is taken as its bytes, in hex, which the ABI encodes in the same way. */
export class RegistryAbi {
  readonly #abi: Interface;

  constructor(abi: InterfaceAbi) {
    this.#abi = interfaceOf(abi);
  }

  /** An event's name and arguments; null if it is not in the ABI. */
  parseLog(log: { topics: readonly string[]; data: string }): { name: string; args: Result } | null {
    const event = this.#abi.getEvent(log.topics[0] ?? "");
    return event === null ? null : { name: event.name, args: argsOf(event, log) };
  }

  /** What a view answers. */
  async call(provider: PinnedProvider, to: string, name: string, ...values: unknown[]): Promise<Result> {
    const view = this.#abi.getFunction(name);
    if (view === null) throw new Error(`The registry's ABI has no view ${name}`);
    const data = concat([view.selector, CODER.encode(view.inputs.map(asBytes), values)]);
    return CODER.decode(view.outputs.map(asBytes), await provider.call({ to, data }));
  }
}

/** Of an indexed text a log has the hash alone. */
function argsOf({ inputs }: EventFragment, { topics, data }: { topics: readonly string[]; data: string }): Result {
  const told = [...CODER.decode(inputs.filter(({ indexed }) => !indexed).map(asBytes), data)];
  const hashed = topics.slice(1);
  const values = inputs.map((input) => {
    if (!input.indexed) return told.shift();
    const topic = hashed.shift() ?? "0x";
    return asBytes(input) === "bytes" ? topic : CODER.decode([input.type], topic)[0];
  });
  return Result.fromItems(
    values,
    inputs.map(({ name }) => name),
  );
}

const asBytes = ({ type }: ParamType): string => (type === "string" ? "bytes" : type);
