import type { Job } from "../data/types.ts";
import { AccountLink } from "./AccountLink.tsx";

/** Who the parties of a job are. */
export function PartyList({ job }: { job: Job }) {
  return (
    <dl className="facts">
      <div>
        <dt>Client</dt>
        <dd>
          <AccountLink address={job.client} />
        </dd>
      </div>
      <div>
        <dt>Provider</dt>
        <dd>{job.provider === null ? "none yet" : <AccountLink address={job.provider} />}</dd>
      </div>
      <div>
        <dt>Evaluator</dt>
        <dd>
          <AccountLink address={job.evaluator} page="evaluators" />
        </dd>
      </div>
      {job.isSelfDealing && <p className="bad">The provider is also client or evaluator: this job proves nothing.</p>}
    </dl>
  );
}
