import type { Bid } from "@surety/sdk";
import type { Job } from "../data/types.ts";
import type { Place } from "../wallet/Place.ts";
import { ProblemNote } from "../wallet/ProblemNote.tsx";
import { problemOf } from "../wallet/problemOf.ts";
import type { Opened } from "../wallet/Session.ts";
import { ActForm } from "./ActForm.tsx";
import { amountOf } from "./amountOf.ts";
import { useChain } from "./useChain.ts";

/** More bids than a reader compares; of more the oldest are read. */
const READ = 100;

/** The standing bids for a posting, the cheapest first, each with the button that hires by it. */
export function HireActs({ job, opened, token }: { job: Job; opened: Opened; token: Place["token"] }) {
  const jobId = BigInt(job.jobId);
  const { data, error } = useChain(opened, `bids of ${jobId}`, async () => {
    const { items } = await opened.market.index.listBids(jobId, { limit: READ });
    return items.filter(({ isMatching }) => isMatching !== false).sort(byPrice);
  });
  if (error !== null) return <ProblemNote problem={problemOf(error)} />;
  if (data === undefined) return <p role="status">Reading bids…</p>;
  if (data.length === 0) return <p>Nobody has bid yet.</p>;
  return (
    <div className="acts">
      {data.map((bid) => (
        <ActForm
          key={bid.signature}
          title={`${bid.offer.provider} for ${amountOf(bid.offer.price, token)}`}
          verb="Hire"
          parse={() => ({ value: bid })}
          act={(chosen) => ({
            send: (market) => market.hire(chosen),
            says: (hired) => `Hired for job ${hired.jobId}.`,
          })}
        >
          {() => <p>Security of the provider: {amountOf(bid.offer.bond, token)}.</p>}
        </ActForm>
      ))}
    </div>
  );
}

function byPrice({ offer: a }: Bid, { offer: b }: Bid): number {
  return a.price < b.price ? -1 : Number(a.price > b.price);
}
