import { jobMarketAbi } from "@surety/contracts/abi";
import { type AbiEvent, toEventSelector } from "viem";

/** An event that the index handles. */
export type HandledEvent = { abi: AbiEvent; topic0: string; safeName: string };

const EVENTS = jobMarketAbi.filter((item) => item.type === "event") as readonly AbiEvent[];

/**
 * The market's events with the names that Ponder gives them, without those that the index ignores: OpenZeppelin's
 * `EIP712DomainChanged`, and of the two forms of `JobFunded` the one that lacks the provider.
 */
export const handledEvents: readonly HandledEvent[] = EVENTS.filter(isHandled).map((abi) => ({
  abi,
  topic0: toEventSelector(abi),
  safeName: EVENTS.filter(({ name }) => name === abi.name).length > 1 ? signatureOf(abi) : abi.name,
}));

function signatureOf({ name, inputs }: AbiEvent): string {
  const parameters = inputs.map((input) => `${input.type} ${input.indexed ? "indexed " : ""}${input.name}`);
  return `${name}(${parameters.join(", ")})`;
}

function isHandled({ name, inputs }: AbiEvent): boolean {
  if (name === "JobFunded") return inputs.some((input) => input.name === "provider");
  return name !== "EIP712DomainChanged";
}
