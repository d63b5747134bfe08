import { existsSync } from "node:fs";
import { join } from "node:path";
import { configDirectory } from "../settings/configFile.ts";
import type { LayeredSettings } from "../settings/layerSettings.ts";

/** The guard's files that its owner touches. */
export type GuardFiles = {
  /** What may be signed. */
  readonly policy: string;
  /** True if there is a policy, or one was asked for: what is asked for and missing must not pass for no limits. */
  readonly hasPolicy: boolean;
  /** While this exists, nothing is signed. */
  readonly killSwitch: string;
};

/** Where they are: the policy where the settings say, else beside the configuration. */
export function guardFiles({ policy: chosen }: LayeredSettings): GuardFiles {
  const policy = chosen.text ?? join(configDirectory(), "policy.json");
  const hasPolicy = chosen.text !== undefined || existsSync(policy);
  return { policy, hasPolicy, killSwitch: join(configDirectory(), "STOP") };
}
