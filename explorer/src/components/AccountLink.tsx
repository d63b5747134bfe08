import { Link } from "wouter";
import { shortAddress } from "../view/shortAddress.ts";

/** An account, shortened, to one of its pages. */
export function AccountLink({ address, page = "agents" }: { address: string; page?: "agents" | "evaluators" }) {
  return (
    <Link href={`/${page}/${address}`} className="mono account" title={address}>
      {shortAddress(address)}
    </Link>
  );
}
