import type { Place } from "../wallet/Place.ts";
import { ActForm } from "./ActForm.tsx";
import { ActPanel } from "./ActPanel.tsx";
import { Field } from "./Field.tsx";
import { parsePosting } from "./forms/parsePosting.ts";
import { textOf } from "./textOf.ts";

const TEXTS = ["title", "kind", "description", "method", "criteria", "evaluator", "hours"] as const;

/** Posts work for which providers may bid. */
export function PostWork({ place }: { place: Place }) {
  return (
    <ActPanel title="Post a job" place={place}>
      {() => (
        <ActForm
          title="What is wanted"
          verb="Post"
          parse={(data) => parsePosting(textOf(data, TEXTS))}
          act={({ terms, evaluator, openSeconds }) => ({
            send: async (market) => {
              const expiresAt = (await market.getLatestBlock()).timestamp + openSeconds;
              return market.post({ terms, evaluator, expiresAt });
            },
            says: ({ jobId }) => `Posted as job ${jobId}.`,
          })}
        >
          {(problems) => (
            <>
              <Field name="title" label="Title" problem={problems.title} />
              <Field name="kind" label="Kind of work" hint="For instance solidity-audit." problem={problems.kind} />
              <Field
                name="description"
                label="What is wanted"
                hint="Published for good."
                problem={problems.description}
                isLong
              />
              <Field
                name="method"
                label="How it is judged"
                hint="For instance exact-match."
                initial="human-review"
                problem={problems.method}
              />
              <Field name="criteria" label="What makes it acceptable" problem={problems.criteria} isLong />
              <Field
                name="evaluator"
                label="Evaluator"
                hint="The address of who rules in a dispute."
                problem={problems.evaluator}
              />
              <Field
                name="hours"
                label="Open for bids, in hours"
                initial="24"
                problem={problems.hours}
                inputMode="numeric"
              />
            </>
          )}
        </ActForm>
      )}
    </ActPanel>
  );
}
