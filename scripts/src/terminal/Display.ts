/** Where a phase reports how it goes. */
export type PhaseReport = {
  /** How far the phase is, in a few words. */
  progress(text: string): void;
  /** Something worth a line of its own. */
  event(text: string): void;
};

/** Shows the phases of a run, one after another. */
export type Display = {
  /** Runs `work` under a title, and shows what it reports. */
  phase<R>(title: string, work: (report: PhaseReport) => Promise<R>): Promise<R>;
  /** Shows text as it is. */
  print(text: string): void;
};
