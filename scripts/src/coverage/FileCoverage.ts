/** One line, or one way out of a condition on that line. */
export type Point = { line: number; isHit: boolean };

/** What a report says of one file. */
export type FileCoverage = {
  /** Relative to the root of the repository. */
  file: string;
  lines: readonly Point[];
  branches: readonly Point[];
};
