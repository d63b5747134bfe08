import type { jobMarketAbi } from "@surety/contracts/abi";

type Parameter = { readonly name: string; readonly type: string; readonly components?: readonly Parameter[] };

/** The value that ethers takes or gives for an ABI parameter: every integer is a bigint, every tuple an object by name. */
type AbiValue<P extends Parameter> = P["type"] extends `${string}[]` ? AbiItemValue<P>[] : AbiItemValue<P>;

type AbiItemValue<P extends Parameter> = P extends { readonly components: readonly Parameter[] }
  ? AbiObject<P["components"]>
  : AbiScalar<P["type"]>;

type AbiScalar<T extends string> = T extends `uint${string}` | `int${string}`
  ? bigint
  : T extends "bool"
    ? boolean
    : string;

/** Named parameters as an object. */
type AbiObject<P extends readonly Parameter[]> = { -readonly [K in P[number] as K["name"]]: AbiValue<K> };

type AbiTuple<P extends readonly Parameter[]> = { readonly [I in keyof P]: AbiValue<P[I]> };

type AbiItem = { readonly type: string };
type Named<Abi extends readonly AbiItem[], T extends string> = Extract<Abi[number], { type: T; name: string }>;

/** A function of a contract. */
export type FunctionNameIn<Abi extends readonly AbiItem[]> = Named<Abi, "function">["name"];
/** The positional arguments of a function; a union where it is overloaded. */
export type FunctionArgumentsIn<Abi extends readonly AbiItem[], N> =
  Extract<Named<Abi, "function">, { name: N }> extends infer F
    ? F extends { inputs: infer I extends readonly Parameter[] }
      ? AbiTuple<I>
      : never
    : never;
/** The arguments of a function by name; where it is overloaded, those that one of them takes. */
export type FunctionInputsIn<Abi extends readonly AbiItem[], N> =
  Extract<Named<Abi, "function">, { name: N }> extends infer F
    ? F extends { inputs: infer I extends readonly Parameter[] }
      ? AbiObject<I>
      : never
    : never;
/** A function that changes a contract's state. */
export type WriteNameIn<Abi extends readonly AbiItem[]> = Extract<
  Named<Abi, "function">,
  { stateMutability: "nonpayable" }
>["name"];
/** What a function returns: one value bare, several as an object by name. */
export type FunctionResultIn<Abi extends readonly AbiItem[], N> =
  Extract<Named<Abi, "function">, { name: N }> extends { outputs: infer O }
    ? O extends readonly [infer Only extends Parameter]
      ? AbiValue<Only>
      : O extends readonly Parameter[]
        ? AbiObject<O>
        : never
    : never;
/** An event of a contract. */
export type EventNameIn<Abi extends readonly AbiItem[]> = Named<Abi, "event">["name"];
/** The arguments of an event by name; those that all overloads share where it is overloaded. */
export type EventArgumentsIn<Abi extends readonly AbiItem[], N> =
  Extract<Named<Abi, "event">, { name: N }> extends { inputs: infer I extends readonly Parameter[] }
    ? AbiObject<I>
    : never;

type MarketAbi = typeof jobMarketAbi;

/** A function of the market. */
export type FunctionName = FunctionNameIn<MarketAbi>;
/** The positional arguments of a function; a union where it is overloaded. */
export type FunctionArguments<N extends FunctionName> = FunctionArgumentsIn<MarketAbi, N>;
/** The arguments of a function by name; where it is overloaded, those that one of them takes. */
export type FunctionInputs<N extends FunctionName> = FunctionInputsIn<MarketAbi, N>;
/** A function that changes the market's state. */
export type WriteName = WriteNameIn<MarketAbi>;
/** What a function returns: one value bare, several as an object by name. */
export type FunctionResult<N extends FunctionName> = FunctionResultIn<MarketAbi, N>;

/** An event of the market. */
export type EventName = EventNameIn<MarketAbi>;
/** The arguments of an event by name; those that all overloads share where it is overloaded. */
export type EventArguments<N extends EventName> = EventArgumentsIn<MarketAbi, N>;
