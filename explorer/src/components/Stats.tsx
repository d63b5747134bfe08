import type { Figure } from "../view/marketFigures.ts";

/** Figures side by side, each with its name and what it rests on. */
export function Stats({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="stats">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="stat" data-figure={name}>
          <dt>{name}</dt>
          <dd>
            <span>{value}</span>
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
