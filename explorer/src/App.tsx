import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Shell } from "./components/Shell.tsx";
import { Loading } from "./components/states/Loading.tsx";
import { PageBoundary } from "./components/states/PageBoundary.tsx";
import { MissingPage } from "./pages/MissingPage.tsx";
import { OverviewPage } from "./pages/OverviewPage.tsx";

const JobsPage = lazy(() => import("./pages/JobsPage.tsx").then(({ JobsPage }) => ({ default: JobsPage })));
const JobPage = lazy(() => import("./pages/JobPage.tsx").then(({ JobPage }) => ({ default: JobPage })));
const AgentPage = lazy(() => import("./pages/AgentPage.tsx").then(({ AgentPage }) => ({ default: AgentPage })));
const LeaderboardPage = lazy(() =>
  import("./pages/LeaderboardPage.tsx").then(({ LeaderboardPage }) => ({ default: LeaderboardPage })),
);
const EvaluatorsPage = lazy(() =>
  import("./pages/EvaluatorsPage.tsx").then(({ EvaluatorsPage }) => ({ default: EvaluatorsPage })),
);
const EvaluatorPage = lazy(() =>
  import("./pages/EvaluatorPage.tsx").then(({ EvaluatorPage }) => ({ default: EvaluatorPage })),
);
const PostPage = lazy(() => import("./pages/PostPage.tsx").then(({ PostPage }) => ({ default: PostPage })));
const AccountPage = lazy(() => import("./pages/AccountPage.tsx").then(({ AccountPage }) => ({ default: AccountPage })));
const StatePage = lazy(() => import("./pages/StatePage.tsx").then(({ StatePage }) => ({ default: StatePage })));

/** The pages by their addresses. The server gives out the same document for all of them. */
export function App() {
  const [path] = useLocation();
  return (
    <Shell>
      <PageBoundary key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/jobs" component={JobsPage} />
            <Route path="/jobs/:id">{({ id }) => <JobPage id={id} />}</Route>
            <Route path="/agents/:id">{({ id }) => <AgentPage id={id} />}</Route>
            <Route path="/leaderboard" component={LeaderboardPage} />
            <Route path="/evaluators" component={EvaluatorsPage} />
            <Route path="/evaluators/:address">{({ address }) => <EvaluatorPage address={address} />}</Route>
            <Route path="/post" component={PostPage} />
            <Route path="/account" component={AccountPage} />
            <Route path="/state" component={StatePage} />
            <Route component={MissingPage} />
          </Switch>
        </Suspense>
      </PageBoundary>
    </Shell>
  );
}
