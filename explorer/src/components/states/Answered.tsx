import type { ReactNode } from "react";
import type { IndexError } from "../../data/IndexError.ts";
import { Failure } from "./Failure.tsx";
import { Loading } from "./Loading.tsx";

/** Shows an answer once it is there; before that, or without it, what is the case. An old answer stays, and says that it is old. */
export function Answered<T>({
  asked,
  children,
}: {
  asked: { data: T | undefined; error: IndexError | null; refetch(): unknown };
  children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = asked;
  if (data === undefined && error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      {error !== null && (
        <p className="state-stale" role="status">
          This is what the index answered last. {error.message}.
        </p>
      )}
      {children(data)}
    </>
  );
}
