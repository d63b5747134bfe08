import type { AgentRow, FeedbackRow } from "../Rows.ts";

const HUNDREDTHS = 2;
const MOST = 10_000n;

/** The agent's columns after feedback came (`by` 1) or was revoked (`by` -1). */
export function reduceFeedbackTotals(
  agent: AgentRow,
  feedback: FeedbackRow,
  by: 1 | -1,
  at: bigint,
): Partial<AgentRow> {
  const next: Partial<AgentRow> = { totalFeedback: agent.totalFeedback + by, lastActivity: at };
  if (!feedback.isVerified) return next;
  next.verifiedFeedback = agent.verifiedFeedback + by;
  if (feedback.tag1 === "starred") {
    next.starredCount = agent.starredCount + by;
    next.starredSum = agent.starredSum + BigInt(by) * starsOf(feedback);
  }
  return next;
}

/** A value as hundredths of 0 to 100. */
function starsOf({ valueRaw, valueDecimals }: FeedbackRow): bigint {
  const hundredths =
    valueDecimals <= HUNDREDTHS
      ? valueRaw * 10n ** BigInt(HUNDREDTHS - valueDecimals)
      : valueRaw / 10n ** BigInt(valueDecimals - HUNDREDTHS);
  if (hundredths < 0n) return 0n;
  return hundredths > MOST ? MOST : hundredths;
}
