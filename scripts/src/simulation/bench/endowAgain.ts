import { Wallet } from "ethers";
import { customs } from "../../agents/customs.ts";
import { Clock } from "../../runner/Clock.ts";
import { castOf } from "../play/castOf.ts";
import { endowAll } from "../play/endowAll.ts";
import type { Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";

/** Gives the agents of a scenario their money, as a run does before its first step, at the same times of the chain. */
export async function endowAgain(stage: Stage, scenario: Scenario, seed: number): Promise<void> {
  const clock = await Clock.take(stage.provider, customs.beat);
  const parts = castOf(scenario, seed);
  const wallets = new Map(
    parts.map(({ key, traits }) => [new Wallet(key).address, BigInt(traits.capital) * stage.unit]),
  );
  await endowAll(stage.provider, stage.token.address, wallets);
  await clock.mine([]);
  await clock.mine([]);
}
