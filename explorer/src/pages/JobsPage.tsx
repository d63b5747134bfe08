import { Link, useSearchParams } from "wouter";
import { JobBoard } from "../components/JobBoard.tsx";
import { JobFilters } from "../components/JobFilters.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Panel } from "../components/Panel.tsx";
import { SearchBox } from "../components/SearchBox.tsx";
import { SearchResults } from "../components/SearchResults.tsx";
import { Answered } from "../components/states/Answered.tsx";
import { useIndexPages } from "../data/useIndexPages.ts";
import { jobFilters } from "../view/jobFilters.ts";

/** As many as the API gives at once. */
const PAGE = 100;

/** All jobs, to be narrowed and searched. The choice stands in the address. */
export function JobsPage() {
  const [parameters] = useSearchParams();
  const query = { ...jobFilters(parameters), limit: PAGE };
  const { rows, url, error, hasMore, isLong, readOn, readAnew } = useIndexPages({ path: "/jobs", query });
  const search = parameters.get("q") ?? "";
  return (
    <>
      <PageTitle aside={<Link href="/post">Post a job</Link>}>Jobs</PageTitle>
      <SearchBox />
      {search !== "" && <SearchResults q={search} />}
      <Panel title="Job board" urls={[url]}>
        <JobFilters />
        <Answered asked={{ data: rows, error, refetch: readAnew }}>
          {(jobs) => (
            <>
              {isLong && (
                <p className="quiet">
                  A list this long stays as it was read.{" "}
                  <button type="button" onClick={readAnew}>
                    Read anew
                  </button>
                </p>
              )}
              <JobBoard jobs={jobs} hasMore={hasMore} onMore={readOn} />
            </>
          )}
        </Answered>
      </Panel>
    </>
  );
}
