import type { Job } from "../data/types.ts";
import type { Place } from "../wallet/Place.ts";
import { useWallet } from "../wallet/useWallet.ts";
import { ActPanel } from "./ActPanel.tsx";
import { HireActs } from "./HireActs.tsx";
import { ReviewActs } from "./ReviewActs.tsx";
import { stepOf } from "./stepOf.ts";

/**
 * What the reader's wallet can do with a job: its client hires, and takes or disputes the delivery. Where not even its client can do anything, a
 * reader without a wallet is not asked for one.
 */
export function JobActs({ job, place }: { job: Job; place: Place }) {
  const { now } = useWallet();
  const isClients = "act" in stepOf(job, job.client);
  if (!isClients && now.state !== "open") return null;
  return (
    <ActPanel title="Act on this job" place={place}>
      {(opened) => {
        const step = stepOf(job, opened.account);
        if ("refusal" in step) return <p>{step.refusal}</p>;
        if (step.act === "hire") return <HireActs job={job} opened={opened} token={place.token} />;
        return <ReviewActs job={job} token={place.token} />;
      }}
    </ActPanel>
  );
}
