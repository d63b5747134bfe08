import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Shell } from "./components/Shell.tsx";
import { Loading } from "./components/states/Loading.tsx";
import { MissingPage } from "./pages/MissingPage.tsx";
import { OverviewPage } from "./pages/OverviewPage.tsx";

const JobsPage = lazy(() => import("./pages/JobsPage.tsx").then(({ JobsPage }) => ({ default: JobsPage })));
const PostPage = lazy(() => import("./pages/PostPage.tsx").then(({ PostPage }) => ({ default: PostPage })));
const AccountPage = lazy(() => import("./pages/AccountPage.tsx").then(({ AccountPage }) => ({ default: AccountPage })));
const StatePage = lazy(() => import("./pages/StatePage.tsx").then(({ StatePage }) => ({ default: StatePage })));

/** The pages by their addresses. The server gives out the same document for all of them. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/jobs" component={JobsPage} />
          <Route path="/post" component={PostPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/state" component={StatePage} />
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
    </Shell>
  );
}
