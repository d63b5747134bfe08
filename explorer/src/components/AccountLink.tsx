import { Link } from "wouter";

/** An account, shortened, to one of its pages. */
export function AccountLink({ address, page = "agents" }: { address: string; page?: "agents" | "evaluators" }) {
  return (
    <Link href={`/${page}/${address}`} className="mono account" title={address}>
      {`${address.slice(0, 6)}…${address.slice(-4)}`}
    </Link>
  );
}
