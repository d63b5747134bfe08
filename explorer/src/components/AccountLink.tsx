import { Link } from "wouter";

/** An account, shortened, to its page. */
export function AccountLink({ address, role = "agent" }: { address: string; role?: "agent" | "evaluator" }) {
  const place = role === "evaluator" ? "evaluators" : "agents";
  return (
    <Link href={`/${place}/${address}`} className="mono" title={address}>
      {`${address.slice(0, 6)}…${address.slice(-4)}`}
    </Link>
  );
}
