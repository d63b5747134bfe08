import type { Command } from "commander";
import { InvalidArgumentError } from "../../../errors/InvalidArgumentError.ts";
import { UsageError } from "../../errors/UsageError.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { addRegistration, type RegistrationOptions, registrationOf } from "../../inputs/registrationOf.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

type RegisterOptions = RegistrationOptions & { metadata?: string[] };

/** `agent register`, `set-uri` and `set-metadata`. */
export function addRegister(command: Command, run: Run): void {
  addNew(command, run);
  addSetUri(command, run);
  command
    .command("set-metadata")
    .description("set metadata of an agent on chain, in place of what the key had")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<key>", "any word but agentWallet")
    .argument("<value>", "as text")
    .action(
      run((session, agentId: bigint, key: string, value: string) =>
        perform(session, (market) => market.identity.setAgentMetadata({ agentId, key, value })),
      ),
    );
}

function addNew(command: Command, run: Run): void {
  const register = command
    .command("register")
    .description("register an agent that you own and that is paid at your account; its file is public");
  addRegistration(register)
    .option("--metadata <key=value...>", "set on chain beside the file, as text")
    .action(
      run((session, { metadata = [], ...options }: RegisterOptions) =>
        perform(session, async (market) =>
          market.identity.registerAgent({
            ...(await registrationOf(session, market, options)),
            metadata: Object.fromEntries(metadata.map(parsePair)),
          }),
        ),
      ),
    );
}

function addSetUri(command: Command, run: Run): void {
  const setUri = command
    .command("set-uri")
    .description("change what an agent says of itself; without --file, what stands in its URI now is the start")
    .argument("<agent>", "the agent's id", parseAgentId);
  addRegistration(setUri).action(
    run(async (session, agentId: bigint, options: RegistrationOptions) => {
      if (Object.keys(options).length === 0) throw new UsageError("Name what changes.", "surety agent set-uri");
      await perform(session, async (market) => {
        const { uri } = await market.identity.getAgent(agentId);
        return market.identity.setAgentURI({
          agentId,
          ...(await registrationOf(session, market, options, { agentId, uri })),
        });
      });
    }),
  );
}

function parsePair(pair: string): [string, string] {
  const at = pair.indexOf("=");
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
  throw new InvalidArgumentError("metadata", pair, "Pass a key, an equals sign and a value, such as model=local-7b.");
}
