/** How often a brain was asked, and what came back. Whatever is not `answered` counts as "do nothing". */
export type BrainCounts = {
  asked: number;
  answered: number;
  /** Answers that are no choice among what was offered. */
  malformed: number;
  late: number;
  /** Requests that the server refused or that did not reach it. */
  failed: number;
};
