import {
  type Approval,
  type ApprovalRequest,
  type Clearance,
  createGuard,
  type Explanation,
  type Guard,
  type GuardOptions,
  GuardRefusedError,
} from "@surety/sdk";
import type { SigningDesk } from "../wallet/SigningDesk.ts";

/**
 * A guard that lays every transaction and every signature before the reader, not only those for which its policy asks a human. What the
 * reader agreed to for the policy's sake is not asked twice.
 *
 * @param desk - Where the reader answers.
 */
export function confirmingGuard(options: Omit<GuardOptions, "approve">, desk: SigningDesk): Guard {
  const approved = new WeakSet<Explanation>();
  const approve = async ({ hash, reasons, explanation }: ApprovalRequest): Promise<Approval> => {
    const isApproved = await desk.ask({ explanation, reasons });
    if (isApproved) approved.add(explanation);
    return { hash, isApproved };
  };
  const guard = createGuard({ ...options, approve });
  const confirm = async (explanation: Explanation): Promise<void> => {
    if (approved.has(explanation) || (await desk.ask({ explanation, reasons: [] }))) return;
    const remedy = "The human said no. Nothing was signed.";
    throw new GuardRefusedError({ rule: "approval", asked: explanation.sentences.join(" "), remedy });
  };
  return {
    ...guard,
    review: async (request) => {
      const clearance = await guard.review(request);
      const run: Clearance["run"] = (prepare, sign) =>
        clearance
          .run(async () => {
            if (clearance.explanation !== undefined) await confirm(clearance.explanation);
            return prepare();
          }, sign)
          .finally(() => desk.clear());
      return { ...clearance, run };
    },
  };
}
