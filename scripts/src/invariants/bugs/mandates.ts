import type { SeededBug } from "../SeededBug.ts";

const MANDATES = "contracts/src/modules/Mandates.sol";
const HIRING = "contracts/src/modules/Hiring.sol";
const DISPUTES = "contracts/src/modules/Disputes.sol";

/** Mistakes that let an operator do more than its principal granted. */
export const MANDATE_BUGS: readonly SeededBug[] = [
  {
    name: "The cap of one job does not see the stake that a dispute may cost.",
    breaks: "MandateInvariantTest.invariant_NoJobExceedsItsCap",
    file: HIRING,
    original: "_checkJobCap(principal, operator, amount);",
    replacement: "_checkJobCap(principal, operator, offer.price);",
  },
  {
    name: "A changed mandate starts with nothing spent.",
    breaks: "MandateInvariantTest.invariant_NoWindowExceedsItsCap",
    file: MANDATES,
    original: "uint256 window = uint256(spent) | (uint256(windowStart) << 96)",
    replacement: "uint256 window = (uint256(windowStart) << 96)",
  },
  {
    name: "A mandate still holds in the second in which it expires.",
    breaks: "MandateInvariantTest.invariant_EveryActHasItsRight",
    file: MANDATES,
    original: "if (block.timestamp >= mandate.expiresAt) revert MandateExpired(",
    replacement: "if (block.timestamp > mandate.expiresAt) revert MandateExpired(",
  },
  {
    name: "An operator may hire with an evaluator of its own choice.",
    breaks: "MandateInvariantTest.invariant_EveryEvaluatorIsAllowed",
    file: HIRING,
    original: "_checkEvaluator(principal, operator, offer.evaluator);",
    replacement: "",
  },
  {
    name: "The list of counterparties is not asked about clients.",
    breaks: "MandateInvariantTest.invariant_EveryCounterpartyIsAllowed",
    file: HIRING,
    original: "_checkCounterparty(principal, operator, counterparty);",
    replacement: "if (counterparty == offer.provider) _checkCounterparty(principal, operator, counterparty);",
  },
  {
    name: "Whoever may submit for a provider may also concede for it.",
    breaks: "MandateInvariantTest.invariant_NoOperatorGivesAway",
    file: DISPUTES,
    original: "if (!byClient && msg.sender != job.provider) revert",
    replacement: "if (!byClient && !_may(job.provider, msg.sender, 8)) revert",
  },
  {
    name: "What an operator's hire lacks in the balance comes from the principal's wallet.",
    breaks: "MandateInvariantTest.invariant_NoOperatorTouchesAWallet",
    file: HIRING,
    original: "_debit(principal, _costOf(offer));",
    replacement: "_pullInto(principal, _debitUpTo(principal, _costOf(offer)));",
  },
  {
    name: "An operator's offer may pay the operator that signed it.",
    breaks: "MandateInvariantTest.invariant_NoOperatorEarns",
    file: HIRING,
    original: "offer.payTo != offer.provider) revert MandatePayToRefused",
    replacement: "offer.payTo != offer.provider && offer.payTo != offer.signer) revert MandatePayToRefused",
  },
  {
    name: "The view forgets that a window has ended.",
    breaks: "MandateInvariantTest.invariant_SpendableIsExact",
    file: MANDATES,
    original: "(left, resetsAt, , ) = _left(mandate);",
    replacement:
      "(left, resetsAt) = (mandate.maxPerPeriod - mandate.spent, uint256(mandate.windowStart) + mandate.period);",
  },
];
