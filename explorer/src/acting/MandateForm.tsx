import { mandateRights } from "@surety/sdk";
import type { Place } from "../wallet/Place.ts";
import { ActForm } from "./ActForm.tsx";
import { amountOf } from "./amountOf.ts";
import { Field } from "./Field.tsx";
import { parseMandate } from "./forms/parseMandate.ts";
import { textOf } from "./textOf.ts";

const TEXTS = ["operator", "maxPerJob", "maxPerPeriod", "periodHours", "days", "evaluator"] as const;

/** Lets an operator risk so much of the account's balance and no more. */
export function MandateForm({ token }: { token: Place["token"] }) {
  return (
    <ActForm
      title="A mandate"
      verb="Give the mandate"
      parse={(data) =>
        parseMandate(textOf(data, TEXTS), data.getAll("rights").map(String), data.has("isAllowlisted"), token)
      }
      act={({ lifeSeconds, ...terms }) => ({
        send: async (market) => {
          const expiresAt = (await market.getLatestBlock()).timestamp + lifeSeconds;
          return market.setMandate({ ...terms, expiresAt });
        },
        says: ({ operator, spent }) => `${operator} holds the mandate; ${amountOf(spent, token)} of it is spent.`,
      })}
    >
      {(problems) => (
        <>
          <Field
            name="operator"
            label="Operator"
            hint="The address of the key that shall act."
            problem={problems.operator}
          />
          <Field
            name="maxPerJob"
            label={`Most per job, in ${token.symbol}`}
            problem={problems.maxPerJob}
            inputMode="decimal"
          />
          <Field
            name="maxPerPeriod"
            label={`Most per period, in ${token.symbol}`}
            hint="Any interval of one period sees at most twice this."
            problem={problems.maxPerPeriod}
            inputMode="decimal"
          />
          <Field
            name="periodHours"
            label="Period, in hours"
            initial="24"
            problem={problems.periodHours}
            inputMode="numeric"
          />
          <Field name="days" label="Ends after, in days" initial="7" problem={problems.days} inputMode="numeric" />
          <Field name="evaluator" label="Only evaluator" hint="Empty for any." problem={problems.evaluator} />
          <fieldset>
            <legend>Rights</legend>
            {mandateRights.map((right) => (
              <label key={right}>
                <input type="checkbox" className="tick" name="rights" value={right} /> {right}
              </label>
            ))}
            <p className="field-problem">{problems.rights}</p>
          </fieldset>
          <label>
            <input type="checkbox" className="tick" name="isAllowlisted" /> Only with counterparties on the account's
            list
          </label>
        </>
      )}
    </ActForm>
  );
}
