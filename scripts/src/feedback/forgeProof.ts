import { keccak256, toUtf8Bytes } from "ethers";
import type { Trader } from "./enrolTraders.ts";
import type { Settled } from "./settleDeals.ts";

/** A feedback file in perfect form whose proof names a job between two others. */
export function forgeProof(author: Trader, about: Trader, { client, provider, jobId, endedTx }: Settled) {
  const { market } = author;
  const place = `eip155:${market.chainId}`;
  const file = JSON.stringify({
    agentRegistry: `${place}:${market.registries?.identity.address}`,
    agentId: Number(about.agentId),
    clientAddress: `${place}:${author.address}`,
    createdAt: new Date(0).toISOString(),
    value: 100,
    valueDecimals: 0,
    proofOfPayment: {
      fromAddress: client.address,
      toAddress: provider.address,
      chainId: String(market.chainId),
      txHash: endedTx,
      market: market.address,
      jobId: jobId.toString(),
    },
  });
  const uri = `data:application/json;base64,${Buffer.from(file).toString("base64")}`;
  return { agentId: about.agentId, value: "100", uri, hash: keccak256(toUtf8Bytes(file)) };
}
