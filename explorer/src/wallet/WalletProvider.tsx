import { lazy, type ReactNode, Suspense, useState } from "react";
import { createWalletTools } from "./createWalletTools.ts";
import { WalletContext } from "./useWallet.ts";

const SigningDialog = lazy(() =>
  import("../acting/SigningDialog.tsx").then(({ SigningDialog }) => ({ default: SigningDialog })),
);

/** Gives the pages their wallet, and lays before the reader whatever is about to be signed. */
export function WalletProvider({ children }: { children: ReactNode }) {
  const [tools] = useState(() => createWalletTools(window));
  return (
    <WalletContext value={tools}>
      {children}
      <Suspense>
        <SigningDialog />
      </Suspense>
    </WalletContext>
  );
}
