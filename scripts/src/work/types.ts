/** How carefully an agent works; the less careful take the shortcuts that each solver names. */
export type Skill = "expert" | "journeyman" | "novice";

/** What an audit asks of one contract: selectors of state-changing functions, selectors of custom errors, or topics of events. */
export type AuditQuestion = "functions" | "errors" | "events";

/** One question about one contract of an installed Solidity package. */
export type AuditPart = { readonly source: string; readonly contract: string; readonly question: AuditQuestion };

/** Reads real Solidity sources. The answer is one sorted list of `0x…` strings per part. */
export type AuditTask = { readonly kind: "audit"; readonly package: string; readonly parts: readonly AuditPart[] };

/** Reads an installed package's change log. The answer is one {@link ReleaseFacts} per release asked for, in that order. */
export type ExtractTask = { readonly kind: "extract"; readonly package: string; readonly releases: readonly string[] };

/** What an {@link ExtractTask} wants to know of a release: its day (YYYY-MM-DD), its number of entries, the issues they cite. */
export type ReleaseFacts = {
  readonly release: string;
  readonly date: string;
  readonly entries: number;
  readonly issues: readonly number[];
};

/** A round trip through all stops, at most `maxLength` long (Manhattan distance). The answer is the order of the stops' indexes. */
export type RouteTask = {
  readonly kind: "route";
  readonly stops: readonly (readonly [x: number, y: number])[];
  readonly maxLength: number;
};

/** A choice of items within `capacity`, worth at least `minValue`. The answer is the chosen items' indexes. */
export type PackTask = {
  readonly kind: "pack";
  readonly capacity: number;
  readonly items: readonly (readonly [weight: number, value: number])[];
  readonly minValue: number;
};

/** Jobs of given lengths on equal machines, all done after at most `maxMakespan`. The answer is the machine of each job, counted from 0. */
export type ScheduleTask = {
  readonly kind: "schedule";
  readonly machines: number;
  readonly lengths: readonly number[];
  readonly maxMakespan: number;
};

/** Work whose result a program can check. It travels as JSON inside the terms of a job. */
export type Task = AuditTask | ExtractTask | RouteTask | PackTask | ScheduleTask;

/** A checker's finding: the work passed, or why not. */
export type Verdict = { readonly passed: boolean; readonly finding: string };
