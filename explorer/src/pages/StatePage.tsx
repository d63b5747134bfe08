import { ChainTable } from "../components/ChainTable.tsx";
import { MarketTable } from "../components/MarketTable.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { ReconcilePanel } from "../components/ReconcilePanel.tsx";

/** Whether what the other pages show can be believed. */
export function StatePage() {
  return (
    <>
      <PageTitle>State of the index</PageTitle>
      <div className="panels">
        <ReconcilePanel />
        <ChainTable />
      </div>
      <MarketTable />
    </>
  );
}
