import { type ReactNode, useId } from "react";
import { QueryOffer } from "./QueryOffer.tsx";

/** One part of a page: its heading, the queries that made it, what it shows. */
export function Panel({ title, urls, children }: { title: string; urls: readonly string[]; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <QueryOffer title={title} urls={urls} />
      </div>
      {children}
    </section>
  );
}
