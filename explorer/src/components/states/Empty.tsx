import type { ReactNode } from "react";

/** When the answer is that there is nothing. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="state">{children}</p>;
}
