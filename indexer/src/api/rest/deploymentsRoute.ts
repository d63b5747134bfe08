import { z } from "@hono/zod-openapi";
import type { IndexedChain } from "../../../config/indexedChains.ts";
import type { ApiContext } from "../ApiContext.ts";
import { newRouter } from "./newRouter.ts";
import { readRoute } from "./readRoute.ts";

const text = (description: string) => z.string().openapi({ description });

const token = z.object({
  address: text("The token in which the market's amounts are counted."),
  symbol: text("Its symbol."),
  decimals: z.int().openapi({ description: "Its decimals: an amount of 10^decimals token units is one token." }),
});

const registry = z.object({
  address: text("The registry, checksummed."),
  canonical: z
    .boolean()
    .openapi({ description: "True for the chain's canonical one, false for one of this project's." }),
  startBlock: z.int().openapi({ description: "First block with its code." }),
});

const deploymentSchema = z
  .object({
    chainId: z.int().openapi({ description: "EIP-155 chain id." }),
    network: text("Name of the chain in the deployment record."),
    markets: z.array(
      z.object({
        address: text("The market contract, checksummed."),
        abi: text("Name of its ABI."),
        startBlock: z.int().openapi({ description: "Block of the deployment." }),
        blockHash: text("Hash of that block: tells one local chain from another."),
        transactionHash: text("The deployment's transaction."),
        paymentToken: token,
      }),
    ),
    registries: z
      .object({ identity: registry, reputation: registry, validation: registry })
      .nullable()
      .openapi({ description: "ERC-8004's registries; null if the deployment record names none." }),
    foreign: z.array(
      z.object({
        address: text("A contract of others that follows ERC-8183, lowercase."),
        generation: text("Generation of its events: V0, V1 or V2."),
        startBlock: z.int().openapi({ description: "Block of its deployment." }),
        paymentToken: token,
      }),
    ),
  })
  .openapi("Deployment");

const route = readRoute({
  path: "/deployments",
  summary: "The chains and markets that this index covers.",
  request: { query: z.strictObject({}) },
  answer: z.object({ data: z.array(deploymentSchema) }),
});

/** `/v1/deployments`. */
export function deploymentsRoute({ chains }: ApiContext) {
  const data = chains.map(toJson);
  return newRouter().openapi(route, (c) => c.json({ data }, 200));
}

function toJson({ deployment, foreign }: IndexedChain): z.output<typeof deploymentSchema> {
  const { chainId, network, markets, registries = null } = deployment;
  return {
    chainId,
    network,
    markets: markets.map(({ address, abi, startBlock, blockHash, transactionHash, paymentToken }) => {
      const { symbol, decimals } = paymentToken;
      return {
        address,
        abi,
        startBlock,
        blockHash,
        transactionHash,
        paymentToken: { address: paymentToken.address, symbol, decimals },
      };
    }),
    registries,
    foreign: foreign.map(({ address, generation, startBlock, paymentToken }) => ({
      address,
      generation,
      startBlock,
      paymentToken,
    })),
  };
}
