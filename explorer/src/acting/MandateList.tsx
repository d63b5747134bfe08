import type { Mandate } from "@surety/sdk";
import type { Place } from "../wallet/Place.ts";
import { ProblemNote } from "../wallet/ProblemNote.tsx";
import { problemOf } from "../wallet/problemOf.ts";
import type { Opened } from "../wallet/Session.ts";
import { ActForm } from "./ActForm.tsx";
import { amountOf } from "./amountOf.ts";
import { useChain } from "./useChain.ts";

/** The standing mandates of the account, read from the chain, each with the button that ends it at once. */
export function MandateList({ opened, token }: { opened: Opened; token: Place["token"] }) {
  const { data, error } = useChain(opened, "mandates", () => readMandates(opened));
  if (error !== null) return <ProblemNote problem={problemOf(error)} />;
  if (data === undefined) return <p role="status">Reading mandates…</p>;
  if (data.length === 0) return <p>Nobody acts for this account.</p>;
  return (
    <ul className="mandates">
      {data.map(({ operator, mandate }) => (
        <li key={operator}>
          <ActForm
            title={operator}
            verb="Revoke"
            parse={() => ({ value: operator })}
            act={(revoked) => ({
              send: (market) => market.revokeMandate({ operator: revoked }),
              says: () => "The mandate has ended.",
            })}
          >
            {() => <Caps mandate={mandate} token={token} />}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

function Caps({ mandate, token }: { mandate: Mandate; token: Place["token"] }) {
  const { left, maxPerPeriod, maxPerJob, rights } = mandate;
  return (
    <p>
      {amountOf(left, token)} of {amountOf(maxPerPeriod, token)} left in this period, at most{" "}
      {amountOf(maxPerJob, token)} a job. Rights: {rights.join(", ")}.
    </p>
  );
}

/** The index knows who held one; the chain, who still does and what is left of it. */
async function readMandates({ market, account }: Opened): Promise<{ operator: string; mandate: Mandate }[]> {
  const { items } = await market.index.listMandates({ principal: account });
  const read = items.map(async ({ operator }) => ({
    operator,
    mandate: await market.getMandate({ principal: account, operator }),
  }));
  return (await Promise.all(read)).flatMap(({ operator, mandate }) => (mandate === null ? [] : { operator, mandate }));
}
