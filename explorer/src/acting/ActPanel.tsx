import { type ReactNode, useId, useState } from "react";
import type { Place } from "../wallet/Place.ts";
import type { Opened } from "../wallet/Session.ts";
import { useWallet } from "../wallet/useWallet.ts";
import { WalletChoice } from "../wallet/WalletChoice.tsx";
import { type Confirmed, ConfirmedContext } from "./ConfirmedContext.ts";

type ActPanelProps = { title: string; place: Place; children: (opened: Opened) => ReactNode };

/** A part of a page in which the reader acts; until a wallet is connected to this market, it offers that. */
export function ActPanel({ title, place, children }: ActPanelProps) {
  const id = useId();
  const { now } = useWallet();
  const [confirmed, setConfirmed] = useState<Confirmed>();
  const isHere = now.state === "open" && now.place.chainId === place.chainId && now.place.market === place.market;
  return (
    <section className="panel act-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ConfirmedContext value={setConfirmed}>
        {isHere ? children(now.opened) : <WalletChoice place={place} />}
      </ConfirmedContext>
      <p className="act-confirmed" role="status">
        {confirmed && (
          <>
            {confirmed.says} Confirmed: <code>{confirmed.hash}</code>
          </>
        )}
      </p>
    </section>
  );
}
