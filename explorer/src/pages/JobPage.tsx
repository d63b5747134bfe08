import { lazy } from "react";
import { WithPlace } from "../acting/WithPlace.tsx";
import { BidTable } from "../components/BidTable.tsx";
import { EvidenceList } from "../components/EvidenceList.tsx";
import { JobHead } from "../components/JobHead.tsx";
import { MoneyFlow } from "../components/MoneyFlow.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { PartyList } from "../components/PartyList.tsx";
import { RatingList } from "../components/RatingList.tsx";
import { Stats } from "../components/Stats.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { Failure } from "../components/states/Failure.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { IndexError } from "../data/IndexError.ts";
import { useIndex } from "../data/useIndex.ts";
import { useTokens } from "../data/useTokens.ts";
import { jobFacts } from "../view/jobFacts.ts";

const JobActs = lazy(() => import("../acting/JobActs.tsx").then(({ JobActs }) => ({ default: JobActs })));
const UNKNOWN = new IndexError("not_found", "The index covers no such market", "Begin with the list of jobs");

/** One job: whose turn it is, who is in it, where its money is, what is on record, what happened. */
export function JobPage({ id }: { id: string }) {
  const asked = useIndex({ path: "/jobs/{id}", id });
  const { tokenOf, asked: markets } = useTokens();
  return (
    <>
      <PageTitle>{`Job ${id.split(":").at(-1)}`}</PageTitle>
      <Answered asked={asked}>
        {(job) => {
          const token = tokenOf(job);
          if (token === undefined) return <Answered asked={markets}>{() => <Failure error={UNKNOWN} />}</Answered>;
          return (
            <>
              <JobHead job={job} />
              <WithPlace id={`${job.chainId}:${job.market}`}>
                {(place) => <JobActs job={job} place={place} />}
              </WithPlace>
              <div className="panels">
                <Panel title="Parties" urls={[asked.url]}>
                  <PartyList job={job} />
                </Panel>
                <Panel title="Agreed" urls={[asked.url]}>
                  <Stats figures={jobFacts(job, token)} />
                </Panel>
                <Panel title="Money flow" urls={[asked.url]}>
                  <MoneyFlow job={job} token={token} />
                </Panel>
                <Panel title="Ratings" urls={[asked.url]}>
                  <RatingList ratings={job.ratings} />
                </Panel>
              </div>
              <div className="stack">
                {!job.isDirect && job.kind !== "plain" && <BidTable job={job} token={token} />}
                <Panel title="On record" urls={[asked.url]}>
                  <EvidenceList job={job} />
                </Panel>
                <Panel title="Timeline" urls={[asked.url]}>
                  <Timeline events={job.events} token={token} />
                </Panel>
              </div>
            </>
          );
        }}
      </Answered>
    </>
  );
}
