/** Why a file that stands in its URI cannot be read. */
export const FILE_PROBLEMS = [
  "tooLarge",
  "badUri",
  "badBase64",
  "badUtf8",
  "hasNul",
  "badJson",
  "tooDeep",
  "duplicateKey",
  "reservedKey",
  "loneSurrogate",
  "wrongShape",
] as const;

export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Thrown inside the readers of files, and caught by them: what strangers write never stops the index. */
export class FileProblemError extends Error {
  override readonly name = "FileProblemError";
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}
