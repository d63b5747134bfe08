import type { JobStory } from "../data/types.ts";
import { evidenceOf } from "../view/evidenceOf.ts";
import { StrangersText } from "./StrangersText.tsx";
import { Empty } from "./states/Empty.tsx";

/** What the parties put on record. */
export function EvidenceList({ job }: { job: JobStory }) {
  const evidence = evidenceOf(job);
  if (evidence.length === 0) return <Empty>Nobody has put anything on record.</Empty>;
  return (
    <ul className="plain-list">
      {evidence.map(({ name, by, hash, text }) => (
        <li key={name}>
          <h3>{name}</h3>
          {hash !== null && (
            <p className="small">
              Committed to on the chain: <code className="hash">{hash}</code>
            </p>
          )}
          {text === null ? (
            <p className="quiet">Only the hash is public.</p>
          ) : (
            <StrangersText label={`Written by the ${by}`} text={text} />
          )}
        </li>
      ))}
    </ul>
  );
}
