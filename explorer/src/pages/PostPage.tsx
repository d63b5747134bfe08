import { PostWork } from "../acting/PostWork.tsx";
import { WithPlace } from "../acting/WithPlace.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

/** Where the reader posts work. */
export function PostPage() {
  return (
    <>
      <PageTitle>Post a job</PageTitle>
      <WithPlace>{(place) => <PostWork place={place} />}</WithPlace>
    </>
  );
}
