import type { ReactNode } from "react";

/** What may be wider than a phone: it scrolls by itself, by keyboard too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable).
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
