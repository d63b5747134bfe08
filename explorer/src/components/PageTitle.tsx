import { type ReactNode, useEffect, useRef } from "react";

/** A page's heading. It names the document too, and takes the focus, so that a screen reader tells of the new page. */
export function PageTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent} · Surety explorer`;
    // Not on the first page: there a reader begins at the top.
    if (history.state !== null || document.activeElement !== document.body) heading.current?.focus();
  }, []);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {aside}
    </div>
  );
}
