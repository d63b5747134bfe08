import { type DocumentProblem, documentProblems } from "./DocumentProblem.ts";

/** Thrown inside the readers of documents, and caught by them. */
export class DocumentProblemError extends Error {
  override readonly name = "DocumentProblemError";
  readonly problem: DocumentProblem;
  readonly problems: readonly string[];

  constructor(problem: DocumentProblem, problems: readonly string[] = [documentProblems[problem]]) {
    super(problems.join("; "));
    this.problem = problem;
    this.problems = problems;
  }
}
