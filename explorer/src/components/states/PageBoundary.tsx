import { Component, type ReactNode } from "react";

type Props = { children: ReactNode };

/** Shown in place of a page that could not be loaded or shown, for instance because the line broke before its code came. */
export class PageBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="state state-failure" role="alert">
        <p>This page could not be loaded. See that the index runs, then try again.</p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    );
  }
}
