/** Customs of the trade among these agents. Periods are seconds of chain time. */
export const customs = {
  /** Time between two blocks while agents are at work. */
  beat: 600,
  /** Time to deliver a job that one agent does alone. */
  deliveryPeriod: 4 * 600,
  /** Time to deliver a job that a contractor shares with another agent. */
  sharedDeliveryPeriod: 14 * 600,
  /** Time before a deadline at which a contractor finishes alone. */
  reserve: 2 * 600,
  reviewPeriod: 6 * 600,
  rulingPeriod: 6 * 600,
  /** Time since its last bid after which a posting is taken to have found nobody, and is bid for again. */
  stale: 6n * 600n,
  /** Time that a posting stays open. */
  openFor: 200n * 600n,
  /** Parts from which an audit is too much for one agent. */
  largeAudit: 4,
} as const;
