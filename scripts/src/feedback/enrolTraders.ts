import { buildRegistration, createMarket, type Market } from "@surety/sdk";
import { id, Wallet } from "ethers";
import type { BlockProvider } from "../runner/BlockProvider.ts";
import { endow } from "../runner/endow.ts";
import type { Stack } from "../stack/startStack.ts";
import { mineAll } from "./mineAll.ts";

/** An account with gas, test money and a registered agent of its own. */
export type Trader = {
  readonly market: Market;
  readonly address: string;
  readonly agentId: bigint;
  /** Gas that its registration used. */
  readonly gas: bigint;
};

/** Opens the market once per name, with a key made of the name, and registers each as an agent. */
export async function enrolTraders(
  { apiUrl, deployment }: Stack,
  provider: BlockProvider,
  names: readonly string[],
): Promise<Trader[]> {
  const opened: { market: Market; address: string; name: string }[] = [];
  for (const name of names) {
    const signer = new Wallet(id(`surety feedback ${name}`), provider);
    const market = await createMarket({ signer, provider, indexerUrl: apiUrl, deployment });
    await endow(provider, signer.address, market.token, "10000");
    opened.push({ market, address: signer.address, name });
  }
  const registered = await mineAll(
    provider,
    opened.map(({ market, name }) => {
      const file = buildRegistration({ name, description: "Works." });
      return { by: market, send: () => market.identity.registerAgent({ file }) };
    }),
  );
  return opened.flatMap(({ market, address }, at) => {
    const done = registered[at];
    return done === undefined ? [] : [{ market, address, agentId: done.result.agentId, gas: done.receipt.gasUsed }];
  });
}
