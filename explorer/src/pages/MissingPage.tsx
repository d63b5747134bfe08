import { Link } from "wouter";
import { PageTitle } from "../components/PageTitle.tsx";

/** For addresses that name no page. */
export function MissingPage() {
  return (
    <>
      <PageTitle>There is no such page</PageTitle>
      <p>
        Begin with the <Link href="/">overview</Link> or the <Link href="/jobs">jobs</Link>.
      </p>
    </>
  );
}
