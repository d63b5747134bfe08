import { Dialog } from "@base-ui/react/dialog";
import { useRef } from "react";
import type { SigningRequest } from "../wallet/SigningDesk.ts";
import { useWallet } from "../wallet/useWallet.ts";
import { sectionsOf } from "./sectionsOf.ts";

/** Lays before the reader what the guard says about the next signature. Closing it in any way is a no. */
export function SigningDialog() {
  const { lies, desk } = useWallet();
  const popup = useRef<HTMLDivElement>(null);
  const answer = (isAgreed: boolean) => lies.at === "reader" && desk.answer(lies.request, isAgreed);
  return (
    <Dialog.Root open={lies.at === "reader"} onOpenChange={(isOpen) => isOpen || answer(false)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        {/* Not on its first button: a key that is still held down must not agree. */}
        <Dialog.Popup ref={popup} initialFocus={popup} className="dialog">
          <Dialog.Title>Before you sign</Dialog.Title>
          <Dialog.Description>
            Read from the bytes that the wallet will be given, by the guard of this page. The wallet asks again.
          </Dialog.Description>
          {lies.at === "reader" && <Explained request={lies.request} />}
          <div className="dialog-answers">
            <button type="button" className="primary" onClick={() => answer(true)}>
              Go on to the wallet
            </button>
            <Dialog.Close>Do not sign</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Explained({ request }: { request: SigningRequest }) {
  const { untrusted } = request.explanation;
  return (
    <div className="explained">
      {sectionsOf(request).map(({ title, lines, isWarning }) => (
        <section key={title} className={isWarning ? "explained-warning" : undefined}>
          <h3>{title}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {untrusted.map(({ label, text }) => (
        <section key={label} className="untrusted">
          <h3>Words of others, or for others to read: {label}</h3>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
