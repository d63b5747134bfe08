import type { Row } from "../readTable.ts";

/** An agent's totals, which no getter has: what its rows of feedback and validations sum to. */
export function totalsOf(agentId: unknown, feedbacks: readonly Row[], validations: readonly Row[]): Row {
  const standing = feedbacks.filter((row) => row.agentId === agentId && row.isRevoked === false);
  const verified = standing.filter(({ isVerified }) => isVerified === true);
  const starred = verified.filter(({ tag1 }) => tag1 === "starred");
  const asked = validations.filter((row) => row.agentId === agentId);
  return {
    totalFeedback: standing.length,
    verifiedFeedback: verified.length,
    starredCount: starred.length,
    starredSum: String(starred.reduce((sum, row) => sum + starsOf(row), 0n)),
    validationRequests: asked.length,
    validationResponses: asked.filter(({ status }) => status === "COMPLETED").length,
  };
}

/** A value as hundredths of 0 to 100. */
function starsOf({ valueRaw, valueDecimals }: Row): bigint {
  const hundredths = (BigInt(String(valueRaw)) * 100n) / 10n ** BigInt(Number(valueDecimals));
  return hundredths < 0n ? 0n : hundredths > 10_000n ? 10_000n : hundredths;
}
