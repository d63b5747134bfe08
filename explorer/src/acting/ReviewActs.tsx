import type { Job } from "../data/types.ts";
import type { Place } from "../wallet/Place.ts";
import { ActForm } from "./ActForm.tsx";
import { amountOf } from "./amountOf.ts";
import { Field } from "./Field.tsx";
import { parseAcceptance } from "./forms/parseAcceptance.ts";
import { parseDispute } from "./forms/parseDispute.ts";
import { textOf } from "./textOf.ts";

/** Takes or disputes a delivery. */
export function ReviewActs({ job, token }: { job: Job; token: Place["token"] }) {
  const jobId = BigInt(job.jobId);
  return (
    <div className="acts">
      <ActForm
        title="Accept the delivery"
        verb="Accept"
        parse={(data) => parseAcceptance(textOf(data, ["score", "tag"]))}
        act={({ rating }) => ({
          send: (market) => market.accept({ jobId, ...(rating && { rating }) }),
          says: ({ toProvider }) => `Accepted: the provider got ${amountOf(toProvider, token)}.`,
        })}
      >
        {({ score, tag }) => (
          <>
            <Field
              name="score"
              label="Score, 0 to 100"
              hint="Empty for no rating."
              problem={score}
              inputMode="numeric"
            />
            <Field name="tag" label="Tag" hint="A word for the rating, such as on-time." problem={tag} />
          </>
        )}
      </ActForm>
      <ActForm
        title="Dispute the delivery"
        verb="Dispute"
        parse={(data) => parseDispute(textOf(data, ["reason"]))}
        act={({ reason }) => ({
          send: (market) => market.dispute({ jobId, reason }),
          says: ({ stake }) => `Disputed, with a stake of ${amountOf(stake, token)}.`,
        })}
      >
        {({ reason }) => (
          <Field
            name="reason"
            label="What is wrong"
            hint="Published; the evaluator reads it."
            problem={reason}
            isLong
          />
        )}
      </ActForm>
    </div>
  );
}
