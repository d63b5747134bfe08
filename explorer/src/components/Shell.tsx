import type { ReactNode } from "react";
import { Link } from "wouter";
import { WalletMenu } from "../wallet/WalletMenu.tsx";
import { LiveBadge } from "./LiveBadge.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

const PAGES = [
  ["/", "Overview"],
  ["/jobs", "Jobs"],
  ["/leaderboard", "Leaderboard"],
  ["/evaluators", "Evaluators"],
  ["/account", "Account"],
  ["/state", "State"],
] as const;

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="shell-header">
        <Link href="/" className="brand">
          Surety
        </Link>
        <nav aria-label="Pages">
          {PAGES.map(([href, name]) => (
            <Link key={href} href={href} className={(isActive) => (isActive ? "nav-link active" : "nav-link")}>
              {name}
            </Link>
          ))}
        </nav>
        <div className="shell-tools">
          <LiveBadge />
          <WalletMenu />
          <ThemeChoice />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        All figures come from this index, and each says by which query. Texts of jobs were written by strangers.{" "}
        <a href={`${INDEX_URL}/v1/openapi.json`}>REST</a> · <a href={`${INDEX_URL}/graphql`}>GraphQL</a>
      </footer>
    </>
  );
}
