import type { Wallet } from "ethers";
import { KeyMissingError } from "../errors/keyErrors.ts";
import type { LayeredSettings } from "../settings/layerSettings.ts";
import type { Terminal } from "../Terminal.ts";
import { findKey, type StoredKey } from "./keystore.ts";
import { parsePrivateKey } from "./parsePrivateKey.ts";

const VARIABLE = "SURETY_PRIVATE_KEY";

/**
 * The key that acts: `--as`, else `SURETY_PRIVATE_KEY`, else the account of environment or configuration.
 *
 * @throws {@link KeyMissingError} if none is chosen.
 */
export function chosenKey(terminal: Terminal, { account }: LayeredSettings): StoredKey | Wallet {
  const key = terminal.env[VARIABLE];
  const isFlag = account.source === "--as";
  if (key !== undefined && key !== "" && !isFlag) return parsePrivateKey(key, VARIABLE);
  if (account.text === undefined) throw new KeyMissingError();
  return findKey(account.text);
}
