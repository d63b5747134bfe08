import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import { createGuard } from "../../guard/createGuard.ts";
import type { Guard } from "../../guard/Guard.ts";
import { draftPolicy } from "../../guard/policy/draftPolicy.ts";
import { parsePolicy } from "../../guard/policy/parsePolicy.ts";
import { readPolicy } from "../../node/readPolicy.ts";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import { guardFiles } from "../guard/guardFiles.ts";
import { guardStore } from "../guard/guardStore.ts";
import { openPolicy } from "../guard/openPolicy.ts";
import { AMOUNT } from "../inputs/descriptions.ts";
import { parseAmountText } from "../inputs/parseAmountText.ts";
import type { Run } from "../Run.ts";
import type { Session } from "../Session.ts";

type Limits = { maxPerDay: string; maxPerTransaction: string; approvalAbove: string };

/** `surety guard`: what may be signed at all, and the kill switch. */
export function guardCommand(run: Run): Command {
  const command = new Command("guard").description("what this program may sign: a policy with caps, and a kill switch");
  command
    .command("show")
    .description("show the policy, what it has let through, and whether anything is stopped")
    .action(run((session) => show(session)));
  command
    .command("init")
    .description("write a policy to start from, for the market that the settings name")
    .requiredOption("--max-per-day <amount>", `most that any 24 hours may put at risk: ${AMOUNT}`, parseAmountText)
    .requiredOption("--max-per-transaction <amount>", "most that one transaction or signature may", parseAmountText)
    .requiredOption("--approval-above <amount>", "above this a human is asked, --yes or not", parseAmountText)
    .action(run((session, limits: Limits) => init(session, limits)));
  for (const [name, isStopped, description] of [
    ["stop", true, "kill switch: nothing more is signed on this machine until `surety guard resume`"],
    ["resume", false, "turn the kill switch off"],
  ] as const) {
    command
      .command(name)
      .description(description)
      .action(run((session) => turn(session, isStopped)));
  }
  command
    .command("reset")
    .description("after a transaction did other than predicted and you looked at it: let the guard work again")
    .action(
      run(async (session) => {
        await (await recordedGuard(session)).reset();
        session.print({ trip: "none" });
      }),
    );
  command
    .command("release")
    .description("forget a reservation that you know came to nothing, so that it counts no longer")
    .argument("<id>", "as `surety guard show` lists it")
    .action(
      run(async (session, id: string) => {
        await (await recordedGuard(session)).release(id);
        session.print({ released: id });
      }),
    );
  return command;
}

async function show(session: Session): Promise<void> {
  const { policy: policyFile, hasPolicy, killSwitch: killSwitchFile } = guardFiles(session.settings);
  const policy = hasPolicy ? await readPolicy(policyFile) : { policy: "none: only what you confirm is signed" };
  const { trip, reservations, jobs } = await (await recordedGuard(session)).inspect();
  const state = {
    isStopped: existsSync(killSwitchFile),
    trip: trip?.what ?? "none",
    openJobs: jobs.length,
    reservations,
  };
  session.print({ ...policy, policyFile, killSwitchFile, ...state }, { columns: ["id", "stage", "hash"] });
}

async function init(session: Session, limits: Limits): Promise<void> {
  const { policy: file } = guardFiles(session.settings);
  const policy = draftPolicy(await session.openForReading(), limits);
  parsePolicy(policy);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${JSON.stringify(policy, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new FileUnusableError(file, "exists or cannot be written", "Edit it, or name another with --policy.", {
      cause: error,
    });
  }
  session.print({ ...policy, policyFile: file });
}

function turn(session: Session, isStopped: boolean): void {
  const { killSwitch: file } = guardFiles(session.settings);
  if (isStopped) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, "");
  } else {
    rmSync(file, { force: true });
  }
  session.print({ isStopped, killSwitchFile: file });
}

/** The guard of the policy's market, else of the one that the settings name: to look at what it remembers, not to sign. */
async function recordedGuard(session: Session): Promise<Guard> {
  const { policy: file, hasPolicy } = guardFiles(session.settings);
  const policy = hasPolicy ? await readPolicy(file) : openPolicy(await session.openForReading());
  return createGuard({ policy, store: guardStore(policy) });
}
