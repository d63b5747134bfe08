import type { Handle } from "../chain/Handle.ts";
import type { JobState } from "../jobs/JobState.ts";
import type { JobAct, JobTurn } from "../jobs/turnOf.ts";
import type { JobBrief } from "./JobBrief.ts";

/** An act of a role: sends it, or gives undefined where there is nothing to do for now. */
export type RoleAct = (brief: () => Promise<JobBrief>) => Promise<Handle<unknown> | undefined>;

/** What tells one role from another. */
export type Player = {
  /** True if the job may come to concern this account. */
  concerns(job: JobState): boolean;
  /** How the account acts now, under the act's name; undefined if it is not its turn. */
  actOf(job: JobState, turn: JobTurn): { name: JobAct | "hire" | "reject"; run: RoleAct } | undefined;
};
