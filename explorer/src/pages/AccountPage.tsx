import { Link } from "wouter";
import { ActPanel } from "../acting/ActPanel.tsx";
import { GuardPanel } from "../acting/GuardPanel.tsx";
import { MandateActs } from "../acting/MandateActs.tsx";
import { MoneyActs } from "../acting/MoneyActs.tsx";
import { WithPlace } from "../acting/WithPlace.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

/** The reader's own account: its money, who may act for it, and what this page may do. */
export function AccountPage() {
  return (
    <>
      <PageTitle>Your account</PageTitle>
      <WithPlace>
        {(place) => (
          <ActPanel title="Account" place={place}>
            {(opened) => (
              <>
                <p>
                  Acting as <Link href={`/agents/${opened.account.toLowerCase()}`}>{opened.account}</Link>
                </p>
                <MandateActs opened={opened} token={place.token} />
                <MoneyActs opened={opened} token={place.token} />
                <GuardPanel opened={opened} token={place.token} />
              </>
            )}
          </ActPanel>
        )}
      </WithPlace>
    </>
  );
}
