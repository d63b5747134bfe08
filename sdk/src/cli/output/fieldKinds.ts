/** What a field's value means, by which it is printed. */
export type FieldKind = "amount" | "cents" | "time" | "period" | "share" | "text";

const amounts = [
  "accountBalance",
  "amount",
  "balance",
  "bond",
  "bondLocked",
  "budget",
  "deposited",
  "earned",
  "escrowed",
  "evaluatorFee",
  "evaluatorFees",
  "filteredLoss",
  "filteredVolume",
  "left",
  "marketFee",
  "maxPerJob",
  "maxPerPeriod",
  "paidOut",
  "price",
  "spent",
  "stake",
  "toClient",
  "toEvaluator",
  "toProvider",
  "walletBalance",
  "withdrawn",
];
const times = [
  "createdAt",
  "deadline",
  "disputedAt",
  "endedAt",
  "expiredAt",
  "expiresAt",
  "hiredAt",
  "placedAt",
  "resetsAt",
  "revokedAt",
  "submittedAt",
  "timestamp",
  "turnUntil",
  "updatedAt",
  "validUntil",
  "windowStart",
];
const periods = [
  "deliveryPeriod",
  "minMandatePeriod",
  "minReviewPeriod",
  "minRulingPeriod",
  "period",
  "reviewPeriod",
  "rulingPeriod",
];

/** The kinds of the fields that are more than text and numbers; one name means one kind everywhere. */
export const fieldKinds: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ...amounts.map((name) => [name, "amount"] as const),
  ...times.map((name) => [name, "time"] as const),
  ...periods.map((name) => [name, "period"] as const),
  ["clientVolume", "cents"],
  ["providerVolume", "cents"],
  ["feeBps", "share"],
  ["share", "share"],
  // What others wrote.
  ["description", "text"],
  ["disputeReasonText", "text"],
  ["manifestText", "text"],
  ["termsText", "text"],
]);
