import type { Place } from "../wallet/Place.ts";
import type { Opened } from "../wallet/Session.ts";
import { MandateForm } from "./MandateForm.tsx";
import { MandateList } from "./MandateList.tsx";

/** The operators of an account: who may risk how much of it, each with its kill switch, and a form for one more. */
export function MandateActs({ opened, token }: { opened: Opened; token: Place["token"] }) {
  return (
    <>
      <h3>Operators of this account</h3>
      <MandateList opened={opened} token={token} />
      <details>
        <summary>Give or change a mandate</summary>
        <MandateForm token={token} />
      </details>
    </>
  );
}
