import { EvaluatorsPanel } from "../components/EvaluatorsPanel.tsx";
import { MarketChoice } from "../components/MarketChoice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { WithMarket } from "../components/WithMarket.tsx";
import { useMarkets } from "../data/useMarkets.ts";

/** Who rules on disputes, and how. */
export function EvaluatorsPage() {
  const { markets, market } = useMarkets();
  return (
    <>
      <PageTitle aside={market && <MarketChoice markets={markets} market={market} />}>Evaluators</PageTitle>
      <WithMarket>{(chosen) => <EvaluatorsPanel market={chosen} />}</WithMarket>
    </>
  );
}
