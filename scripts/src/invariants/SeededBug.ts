/** A mistake that somebody could make in the contracts, and the invariant that must notice it. */
export type SeededBug = {
  /** What is wrong, as a short sentence. */
  name: string;
  /** `<contract>.<invariant>` that must fail. */
  breaks: string;
  /** Source name, e.g. `contracts/src/modules/Mandates.sol`. */
  file: string;
  /** Text that stands exactly once in the source; replaced by `replacement`. */
  original: string;
  replacement: string;
};
