/**
 * Why a mutant may survive, by its id. `equivalent`: no caller can see the difference; such mutants do not count. The others are gaps
 * that are known and accepted.
 */
export const EXPLANATIONS: Readonly<Record<string, { equivalent: boolean; reason: string }>> = {
  "Delivery.claimRefund constant: 0 → 1 (2)": {
    equivalent: true,
    reason: "The account passed as decider of a refund is never read: `JobExpired` names nobody.",
  },
  "Accounts._push constant: 0x20 → 0x21 (2)": {
    equivalent: true,
    reason: "One more byte of what the token returns is copied into scratch memory, where only the first word is read.",
  },
  "Accounts._debitUpTo boundary: >= → >": {
    equivalent: true,
    reason: "A balance that is exactly enough is set to zero by either branch, with no shortfall.",
  },
  "Accounts._push boundary: < → <=": {
    equivalent: false,
    reason:
      "Differs only at one exact amount of gas, which shifts with every compiler setting; a unit less and plenty are tested.",
  },
  "Mandates.Mandates constant: 240 → (240 + 1)": {
    equivalent: true,
    reason: "The flag's byte holds 2 instead of 1, and any value but 0 reads as true.",
  },
};
