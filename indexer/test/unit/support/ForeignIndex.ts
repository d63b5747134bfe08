import { decodeEventLog, encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { ERC8183_ABIS } from "../../../config/foreign/erc8183Abis.ts";
import { foreignFacts } from "../../../config/foreign/foreignFacts.ts";
import { reducedEvents } from "../../../config/foreign/reducedEvents.ts";
import type { Generation } from "../../../lib/names.ts";
import type { JobRow } from "../../../lib/Rows.ts";
import { type ForeignArgs, toForeignEvent } from "../../../lib/toForeignEvent.ts";
import { event, MARKET, who } from "./fixtures.ts";
import { PureIndex } from "./PureIndex.ts";

/** The token of foreign markets in tests. */
export const TOKEN = who(0xcc);

/** The index of one foreign market in memory, fed with encoded logs. */
export class ForeignIndex {
  readonly generation: Generation;
  readonly index: PureIndex;
  now = 1000n;

  constructor(generation: Generation) {
    this.generation = generation;
    const paymentToken = { address: TOKEN, symbol: "USDC", decimals: 6 };
    const record = { chainId: 31337, address: MARKET, generation, startBlock: 1, paymentToken, source: "a test" };
    this.index = new PureIndex(foreignFacts(record));
  }

  /** Encodes an event as the contract would, decodes it as Ponder does, and reduces it. `inputs` tells forms of one name apart. */
  emit(name: string, args: Record<string, unknown>, inputs?: number): void {
    if (!reducedEvents(this.generation).some((one) => one.name === name)) return;
    const log = this.encode(name, args, inputs);
    const decoded = decodeEventLog({ abi: ERC8183_ABIS[this.generation], ...log }).args as unknown as ForeignArgs;
    const { place } = event("JobExpired", { jobId: 1n }, { timestamp: this.now });
    const job = this.index.jobs.get(decoded.jobId) ?? null;
    const happened = toForeignEvent(name, lowered(decoded), place, job, TOKEN);
    if (happened !== null) this.index.apply(happened);
  }

  job(jobId = 1n): JobRow {
    const row = this.index.jobs.get(jobId);
    if (!row) throw new Error(`No job ${jobId}`);
    return row;
  }

  private encode(name: string, args: Record<string, unknown>, inputs?: number): { topics: [Hex, ...Hex[]]; data: Hex } {
    const item = ERC8183_ABIS[this.generation].find(
      (one) => one.name === name && (inputs === undefined || one.inputs.length === inputs),
    );
    if (!item) throw new Error(`${this.generation} has no ${name}`);
    const plain = item.inputs.filter((input) => !("indexed" in input && input.indexed));
    return {
      topics: encodeEventTopics({ abi: [item], eventName: name, args } as never) as [Hex, ...Hex[]],
      data: encodeAbiParameters(plain, plain.map((input) => args[input.name ?? ""]) as never),
    };
  }
}

/** Ponder gives addresses in lower case. */
function lowered(args: ForeignArgs): ForeignArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? value.toLowerCase() : value]),
  ) as ForeignArgs;
}
