import type { IndexError } from "../../data/IndexError.ts";

/** What went wrong, in the index's own words, and what to do. */
export function Failure({ error, onRetry }: { error: IndexError; onRetry?: () => void }) {
  return (
    <div className="state state-failure" role="alert">
      <p>
        {error.message}. {error.remedy}.
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
