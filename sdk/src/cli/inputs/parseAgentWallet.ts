import type { SignedAgentWallet } from "../../actions/identity/signAgentWallet.ts";
import { parseAddress } from "./parseAddress.ts";
import { parseAgentId } from "./parseAgentId.ts";
import { parseWhole } from "./parseWhole.ts";
import { signedFields } from "./signedFields.ts";

const REMEDY = "Pass what `surety agent sign-wallet` printed, unchanged.";

/**
 * A wallet's word to be an agent's, as `surety agent sign-wallet` writes it.
 *
 * @throws `InvalidArgumentError` naming the field that cannot be meant.
 */
export function parseAgentWallet(value: unknown): SignedAgentWallet {
  const { signature, text } = signedFields(value, REMEDY);
  return {
    agentId: parseAgentId(text("agentId")),
    wallet: parseAddress(text("wallet")),
    owner: parseAddress(text("owner")),
    deadline: BigInt(parseWhole("deadline", 0, 2 ** 40 - 1)(text("deadline"))),
    signature,
  };
}

/** The same as JSON, with numbers as decimal text. */
export function writeAgentWallet({ agentId, deadline, ...rest }: SignedAgentWallet): Record<string, string> {
  return { agentId: `${agentId}`, deadline: `${deadline}`, ...rest };
}
