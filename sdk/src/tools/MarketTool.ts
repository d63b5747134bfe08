import { z } from "zod";
import type { Market } from "../createMarket.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/** What a tool answers: plain JSON. Amounts and ids are decimal strings, times are ISO 8601 in UTC, never numbers. */
export type ToolOutput = { [key: string]: ToolValue };
/** A value within a tool's answer. */
export type ToolValue = string | number | boolean | null | ToolValue[] | ToolOutput;

/** An act of the market as a tool for a language model. What others wrote is only in fields whose names begin with `untrusted`. */
export type MarketTool = {
  /** Verb and noun in snake case. */
  readonly name: string;
  /** For the model: what the tool does, and what it answers. */
  readonly description: string;
  /** What the model passes. */
  readonly parameters: z.ZodObject;
  /** True for everything that signs or sends; false for what only reads. */
  readonly needsApproval: boolean;
  /**
   * Checks the input and acts as the market's account.
   *
   * @throws `InvalidArgumentError` for input that does not fit `parameters`, and what the action below throws.
   */
  execute(market: Market, input: unknown): Promise<ToolOutput>;
};

/** A tool as it is written: with its input typed by its schema. */
type ToolDefinition<S extends z.ZodObject> = Omit<MarketTool, "parameters" | "execute"> & {
  readonly parameters: S;
  execute(market: Market, input: z.output<S>): Promise<ToolOutput>;
};

/** Gives a tool its check of input. */
export function defineTool<S extends z.ZodObject>(definition: ToolDefinition<S>): MarketTool {
  const { parameters } = definition;
  return {
    ...definition,
    execute: async (market, input) => {
      const { data, error } = parameters.safeParse(input);
      if (error !== undefined) throw invalidInput(definition.name, z.prettifyError(error), error);
      return definition.execute(market, data);
    },
  };
}

function invalidInput(name: string, problems: string, cause: unknown): InvalidArgumentError {
  return new InvalidArgumentError("input", name, `Pass what its parameters say. ${problems}`, { cause });
}
