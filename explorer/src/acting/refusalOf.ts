import type { Job } from "../data/types.ts";

/** Why an account cannot accept or dispute a job's delivery now; nothing if it can. */
export function refusalOf(
  { kind, status, client, whoseTurn }: Pick<Job, "kind" | "status" | "client" | "whoseTurn">,
  account: string,
): string | undefined {
  if (kind !== "bonded") return "Deliveries are accepted or disputed in bonded jobs alone, and this is none.";
  if (client !== account.toLowerCase()) return `Only the job's client, ${client}, accepts or disputes its delivery.`;
  if (status !== "Submitted")
    return "Nothing waits for you here: a delivery that is to be reviewed is accepted or disputed.";
  if (whoseTurn !== "client") return "The time for a review is over: anybody may claim the payment for the provider.";
  return undefined;
}
