import type { Problem } from "./problemOf.ts";

/** A failure: its name, what happened, and what to do next. */
export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{problem.name}</strong>: {problem.what}
      </p>
      <p>{problem.remedy}</p>
    </div>
  );
}
