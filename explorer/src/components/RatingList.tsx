import type { Rating } from "../data/types.ts";
import { plainText } from "../view/plainText.ts";
import { AccountLink } from "./AccountLink.tsx";
import { Empty } from "./states/Empty.tsx";

/** What the parties of an ended job think of each other. */
export function RatingList({ ratings }: { ratings: readonly Rating[] }) {
  if (ratings.length === 0) return <Empty>Nobody has rated the other.</Empty>;
  return (
    <ul className="plain-list">
      {ratings.map(({ rater, ratee, score, tagText }) => (
        <li key={rater}>
          <AccountLink address={rater} /> gave <AccountLink address={ratee} /> <strong>{score}</strong> of 100
          {tagText && (
            <>
              : <bdi>{plainText(tagText)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
