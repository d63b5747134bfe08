/** One change of one place in the market's sources. */
export type Mutant = {
  /** Module, function, operator, and the change: stays the same while the place itself does. */
  id: string;
  module: string;
  /** Function, or contract for what stands outside of one. */
  place: string;
  operator: string;
  /** Source name of the changed file. */
  file: string;
  line: number;
  /** Byte offsets of what is replaced. */
  start: number;
  end: number;
  original: string;
  replacement: string;
};

/** What a mutator proposes for a node. */
export type Change = Pick<Mutant, "operator" | "start" | "end" | "replacement">;

/** Text of a file by byte offsets, as the compiler counts them. */
export type Slice = (start: number, end: number) => string;
