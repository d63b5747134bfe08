import type { Command } from "commander";
import { TIME } from "../../inputs/descriptions.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseAgentWallet, writeAgentWallet } from "../../inputs/parseAgentWallet.ts";
import { parseTime, secondOf, type TypedTime } from "../../inputs/parseTime.ts";
import { readJson } from "../../inputs/readInput.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

/** `agent sign-wallet`, `set-wallet` and `unset-wallet`. */
export function addWallet(command: Command, run: Run): void {
  command
    .command("sign-wallet")
    .description("sign, as the wallet, that an agent may be paid here, and print it as JSON; nothing is sent")
    .argument("<agent>", "the agent's id", parseAgentId)
    .option("--owner <address>", "the only owner who may use it; by default who owns the agent now", parseAddress)
    .option("--valid <time>", `until when it holds, five minutes at most: ${TIME}`, parseTime)
    .action(
      run(async (session, agentId: bigint, { owner, valid }: { owner?: string; valid?: TypedTime }) => {
        const market = await session.openForWriting();
        const signed = await market.identity.signAgentWallet({
          agentId,
          ...(owner !== undefined && { owner }),
          ...(valid !== undefined && { deadline: await secondOf(market, valid) }),
        });
        session.printSigned(writeAgentWallet(signed));
      }),
    );
  command
    .command("set-wallet")
    .description("let an agent be paid at the wallet that signed for it")
    .argument("<signed>", "file that the wallet's `agent sign-wallet` wrote, - for standard input")
    .action(
      run(async (session, file: string) => {
        const signed = parseAgentWallet(await readJson(file, session.terminal));
        await perform(session, (market) => market.identity.setAgentWallet(signed));
      }),
    );
  command
    .command("unset-wallet")
    .description("let an agent be paid nowhere; no feedback about it is verified until it has a wallet again")
    .argument("<agent>", "the agent's id", parseAgentId)
    .action(
      run((session, agentId: bigint) => perform(session, (market) => market.identity.unsetAgentWallet({ agentId }))),
    );
}
