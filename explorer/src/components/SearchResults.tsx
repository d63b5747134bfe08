import { useIndex } from "../data/useIndex.ts";
import { identityOf } from "../view/identityOf.ts";
import { titleOf } from "../view/titleOf.ts";
import { AccountLink } from "./AccountLink.tsx";
import { JobLink } from "./JobLink.tsx";
import { Panel } from "./Panel.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** What a search found. */
export function SearchResults({ q }: { q: string }) {
  const asked = useIndex({ path: "/search", query: { q } });
  return (
    <Panel title="Found" urls={[asked.url]}>
      <Answered asked={asked}>
        {({ agents, registrations, jobs, terms }) =>
          agents.length + registrations.length + jobs.length + terms.length === 0 ? (
            <Empty>Nothing begins with that address, has that name or number, or says that in its terms.</Empty>
          ) : (
            <ul className="plain-list">
              {agents.map(({ id, market }) => (
                <li key={`${market} ${id}`}>
                  Agent <AccountLink address={id} />
                </li>
              ))}
              {registrations.map(identityOf).map(({ id, name, wallet }) => (
                <li key={id}>
                  <bdi>{name}</bdi> <span className="quiet">{id}</span>, {wallet === null ? "paid nowhere" : "paid to "}
                  {wallet !== null && <AccountLink address={wallet} />}
                </li>
              ))}
              {jobs.map((job) => (
                <li key={job.id}>
                  <JobLink job={job} />
                </li>
              ))}
              {terms.map(({ hash, text, jobId, chainId, market }) => (
                <li key={hash}>
                  {jobId === "0" ? "Terms" : <JobLink job={{ chainId, market, jobId }} />}: <bdi>{titleOf(text)}</bdi>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
