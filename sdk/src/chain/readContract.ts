import { type Interface, Result, toQuantity } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { FunctionArguments, FunctionName, FunctionResult } from "./abiTypes.ts";
import { encodeCall } from "./encodeCall.ts";

/** Characters of a call that name its function. */
const SELECTOR = 10;

/** Calls a view of the market, at the latest block unless another is named. */
export async function readContract<const N extends FunctionName>(
  client: MarketClient,
  name: N,
  args: FunctionArguments<N>,
  block: number | "latest" = "latest",
): Promise<FunctionResult<N>> {
  const data = encodeCall(client, name, args);
  return (await callView(client, client.address, client.marketInterface, data, block)) as FunctionResult<N>;
}

/** Calls a view of the payment token at the latest block; the caller knows the result's type. */
export async function readToken(client: MarketClient, name: string, args: readonly unknown[]): Promise<unknown> {
  const { tokenInterface, token } = client;
  return callView(client, token.address, tokenInterface, tokenInterface.encodeFunctionData(name, args), "latest");
}

/** Calls a view of any contract; the caller knows the result's type. */
export async function callView(
  client: MarketClient,
  to: string,
  abi: Interface,
  data: string,
  blockTag: number | "latest",
) {
  try {
    const block = blockTag === "latest" ? blockTag : toQuantity(blockTag);
    const answer = await client.provider.send("eth_call", [{ to, data }, block]);
    return plain(abi.decodeFunctionResult(data.slice(0, SELECTOR), String(answer)));
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}

/** One value bare, several as an object by name. */
function plain(result: Result): unknown {
  if (result.length !== 1) return result.toObject(true);
  const [only] = result;
  return only instanceof Result ? only.toObject(true) : only;
}
