import { keccak256, ZeroAddress } from "ethers";
import type { Actor, Stage } from "./Stage.ts";

/** A settled job, and the transaction that settled it. */
export type SettledJob = { jobId: bigint; txHash: string; client: string; provider: string };

type Parties = { client: Actor; provider: Actor; evaluator: Actor };

/** A direct hire that is delivered and accepted. */
export async function hireAndPay(stage: Stage, { client, provider, evaluator }: Parties): Promise<SettledJob> {
  const jobId = await stage.hire(client, provider, { evaluator: evaluator.address });
  await stage.send(provider.market, "submit", jobId, keccak256("0x02"), "0x02");
  await stage.pass(1);
  const accepted = await client.market.getFunction("accept").send(jobId);
  await accepted.wait();
  return { jobId, txHash: accepted.hash, client: client.address, provider: provider.address };
}

/** Makes one account the other's operator, with the right to accept. */
export async function grantMandate(stage: Stage, principal: Actor, operator: Actor): Promise<void> {
  const limits = { maxPerJob: 1n, maxPerPeriod: 1n, period: 86_400, expiresAt: 1_000_000_000_000 };
  const terms = { ...limits, evaluator: ZeroAddress, allowlist: false, rights: 16 };
  await stage.send(principal.market, "setMandate", operator.address, terms);
}

/** A registration file that offers audits in a market, in its URI. */
export function registrationOf(market: string, name = "Auditor"): string {
  return inline({
    type: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1",
    name,
    description: "Reads Solidity",
    image: "",
    services: [{ name: "surety", endpoint: `eip155:31337:${market}`, skills: ["audit"], price: "2.5" }],
  });
}

/** A feedback file that names a job, in its URI. */
export function feedbackOf(market: string, { jobId, txHash, client, provider }: SettledJob): string {
  return inline({
    agentRegistry: "eip155:31337:0x",
    agentId: 0,
    clientAddress: `eip155:31337:${client}`,
    createdAt: "2026-01-01T00:00:00Z",
    value: 90,
    valueDecimals: 0,
    proofOfPayment: {
      fromAddress: client,
      toAddress: provider,
      chainId: "31337",
      txHash,
      market,
      jobId: String(jobId),
    },
  });
}

function inline(file: unknown): string {
  return `data:application/json;base64,${Buffer.from(JSON.stringify(file)).toString("base64")}`;
}
