import { Link } from "wouter";
import type { Place } from "./Place.ts";
import { ProblemNote } from "./ProblemNote.tsx";
import { useWallet } from "./useWallet.ts";

/** What can be done with wallets now. */
export function WalletChoice({ place }: { place: Place }) {
  const { now, session } = useWallet();
  if (now.state === "opening") return <p role="status">Waiting for {now.wallet.name}…</p>;
  if (now.state === "open") {
    const { account } = now.opened;
    return (
      <>
        <p>
          {now.wallet.name} acts as <Link href="/account">{account}</Link>.
        </p>
        <button type="button" onClick={() => session.disconnect()}>
          Disconnect
        </button>
      </>
    );
  }
  return (
    <>
      {now.state === "wrongChain" && <WrongChain expected={place.chainId} actual={now.actual} />}
      {now.state === "failed" && <ProblemNote problem={now.problem} />}
      <FoundWallets place={place} />
    </>
  );
}

function WrongChain({ expected, actual }: { expected: number; actual: number }) {
  const { session } = useWallet();
  return (
    <div role="alert">
      <p>
        The wallet is on chain {actual}, this market on chain {expected}. Nothing can be signed until it is switched.
      </p>
      <button type="button" onClick={() => void session.switchChain()}>
        Switch to chain {expected}
      </button>
    </div>
  );
}

function FoundWallets({ place }: { place: Place }) {
  const { found, session } = useWallet();
  if (found.length === 0) {
    return <p>No wallet announced itself. Install or unlock one that speaks EIP-6963, then load this page again.</p>;
  }
  return (
    <ul className="wallets">
      {found.map((wallet) => (
        <li key={wallet.id}>
          <button type="button" onClick={() => void session.connect(wallet, place)}>
            Connect {wallet.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
