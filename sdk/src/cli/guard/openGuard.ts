import confirm from "@inquirer/confirm";
import type { Market } from "../../createMarket.ts";
import type { Explanation } from "../../explain/Explanation.ts";
import { formatExplanation } from "../../explain/formatExplanation.ts";
import { createGuard } from "../../guard/createGuard.ts";
import type { Approval, ApprovalRequest, Guard } from "../../guard/Guard.ts";
import { killSwitchFile } from "../../node/killSwitchFile.ts";
import { readPolicy } from "../../node/readPolicy.ts";
import { ConfirmationMissingError, ConfirmationRefusedError } from "../errors/confirmationErrors.ts";
import { answerOf } from "../output/answerOf.ts";
import { canAsk } from "../output/canAsk.ts";
import type { Session } from "../Session.ts";
import { guardFiles } from "./guardFiles.ts";
import { guardStore } from "./guardStore.ts";
import { openPolicy } from "./openPolicy.ts";

/**
 * The guard between a command and its key: shows what is about to be signed and asks for a yes. `--yes` answers what this program asks;
 * what a policy wants a human for takes a human, whatever the flags are.
 */
export async function openGuard(session: Session, market: Market): Promise<Guard> {
  const files = guardFiles(session.settings);
  const policy = files.hasPolicy ? await readPolicy(files.policy) : undefined;
  const shown = new WeakSet<Explanation>();
  const approved = new WeakSet<Explanation>();
  const ask = async (explanation: Explanation, reasons: readonly string[], isAnswered: boolean) => {
    if (!shown.has(explanation) && !(session.isJson && isAnswered)) {
      session.terminal.stderr.write(`${[formatExplanation(explanation), ...reasons].join("\n")}\n`);
    }
    shown.add(explanation);
    if (!isAnswered && !(await askForYes(session))) throw new ConfirmationRefusedError();
    approved.add(explanation);
  };
  const approve = async ({ hash, reasons, explanation }: ApprovalRequest): Promise<Approval> => {
    await ask(explanation, reasons, policy === undefined && session.isYes);
    return { hash, isApproved: true };
  };
  const guard = createGuard({
    policy: policy ?? openPolicy(market),
    store: guardStore({ chainId: market.chainId, market: market.address }),
    isStopped: killSwitchFile(files.killSwitch),
    ...(policy === undefined || canAsk(session.terminal) ? { approve } : {}),
  });
  return {
    ...guard,
    async review(request) {
      const clearance = await guard.review(request);
      const { explanation } = clearance;
      if (explanation === undefined) return clearance;
      return {
        ...clearance,
        // Before anything is prepared: whatever is refused here leaves no trace in the guard.
        run: (prepare, sign) =>
          clearance.run(async () => {
            if (!approved.has(explanation)) await ask(explanation, [], session.isYes);
            return prepare();
          }, sign),
      };
    },
  };
}

async function askForYes({ terminal }: Session): Promise<boolean> {
  if (!canAsk(terminal)) throw new ConfirmationMissingError();
  const context = { input: terminal.stdin, output: terminal.stderr };
  return answerOf(confirm({ message: "Sign it?", default: false }, context));
}
