import { type Deployment, getDeployment } from "@surety/contracts/deployments";
import { connectProvider } from "../client/connectProvider.ts";
import type { MarketOptions } from "../client/createClient.ts";
import { createMarket, type Market } from "../createMarket.ts";
import type { LayeredSettings } from "./settings/layerSettings.ts";

/** Opens the market that the settings name; for reading, unless an account is given. */
export async function openMarket(
  settings: LayeredSettings,
  account: Pick<MarketOptions, "signer" | "guard"> = {},
): Promise<Market> {
  const { rpcUrl, indexerUrl, token, chainId, deployments } = settings;
  const isChosen = chainId.text !== undefined || deployments.text !== undefined;
  const deployment = isChosen ? await chosenDeployment(settings) : undefined;
  const options: MarketOptions = {
    rpcUrl: rpcUrl.text ?? "",
    ...account,
    ...(indexerUrl.text === undefined ? {} : { indexerUrl: indexerUrl.text }),
    ...(token.text === undefined ? {} : { token: token.text }),
    ...(deployment === undefined ? {} : { deployment }),
  };
  return createMarket(options);
}

/** The record in the chosen folder, of the chosen chain or else of the one that the RPC serves. */
async function chosenDeployment({ rpcUrl, chainId, deployments }: LayeredSettings): Promise<Deployment | undefined> {
  const expected = chainId.text === undefined ? undefined : Number(chainId.text);
  const connection = await connectProvider(rpcUrl.text ?? "", expected);
  return deployments.text === undefined ? undefined : getDeployment(connection.chainId, deployments.text);
}
