import type { Job } from "../data/types.ts";

/** What a job's client can do with it now, or why an account can do nothing. */
export type Step = { readonly act: "hire" | "review" } | { readonly refusal: string };

/** What an account can do with a job from its page. */
export function stepOf(
  { kind, status, client, whoseTurn }: Pick<Job, "kind" | "status" | "client" | "whoseTurn">,
  account: string,
): Step {
  if (kind === "plain") return { refusal: "Plain jobs are driven by programs alone; pages act on bonded ones." };
  if (client !== account.toLowerCase()) {
    return { refusal: `Only the job's client, ${client}, hires, and accepts or disputes the delivery.` };
  }
  if (status === "Open" && whoseTurn === "anyone") return { act: "hire" };
  if (status !== "Submitted")
    return { refusal: "Nothing waits for you here: a posting is hired for, a delivery reviewed." };
  if (whoseTurn === "client") return { act: "review" };
  return { refusal: "The time for a review is over: anybody may claim the payment for the provider." };
}
