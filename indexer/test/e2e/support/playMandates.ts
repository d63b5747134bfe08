import { ZeroAddress } from "ethers";
import type { Actor, Stage } from "./Stage.ts";

/** An operator hires within its mandate; another mandate is revoked; a nonce is cancelled; money is withdrawn. */
export async function playMandates(
  stage: Stage,
  actors: { client: Actor; provider: Actor; evaluator: Actor; operator: Actor },
): Promise<void> {
  const { client, provider, evaluator, operator } = actors;
  const terms = {
    maxPerJob: 3_000_000n,
    maxPerPeriod: 5_000_000n,
    period: 86_400,
    expiresAt: 1_000_000_000_000,
    evaluator: ZeroAddress,
    allowlist: true,
    rights: 63,
  };
  await stage.send(client.market, "setMandate", operator.address, terms);
  await stage.send(client.market, "setMandate", evaluator.address, terms);
  await stage.send(client.market, "revokeMandate", evaluator.address);
  await stage.send(client.market, "revokeMandate", provider.address);
  await stage.send(client.market, "setCounterparty", provider.address, true);
  await stage.send(client.market, "deposit", client.address, 2_000_000n);
  const { offer, signature } = await stage.sign(provider, { evaluator: evaluator.address });
  await stage.send(operator.market, "hireFor", client.address, offer, signature);
  await stage.send(provider.market, "cancelNonce", provider.address, 999n);
  await stage.send(provider.market, "withdraw", provider.address, 100_000n);
}
