import { Popover } from "@base-ui/react/popover";
import { useEffect, useState } from "react";
import { shortAddress } from "../view/shortAddress.ts";
import type { Session } from "./Session.ts";
import { usePlace } from "./usePlace.ts";
import { useWallet } from "./useWallet.ts";
import { WalletChoice } from "./WalletChoice.tsx";

/** The wallet in the page's head: choose one, see which account acts, switch its chain, let it go. */
export function WalletMenu() {
  const { now } = useWallet();
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  // Once it is connected, what the reader came for is behind it.
  useEffect(() => {
    if (now.state === "open") setOpen(false);
  }, [now.state]);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="wallet-trigger">{nameOf(now)}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="query-positioner">
          <Popover.Popup className="query-popup">
            <Popover.Title className="query-title">Wallet</Popover.Title>
            {place === undefined ? (
              <p>This index shows no market in which a wallet could act.</p>
            ) : (
              <WalletChoice place={place} />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function nameOf(session: Session): string {
  switch (session.state) {
    case "none":
      return "Connect wallet";
    case "opening":
      return "Connecting…";
    case "wrongChain":
      return "Wrong chain";
    case "open":
      return shortAddress(session.opened.account);
    case "failed":
      return "Wallet failed";
  }
}
