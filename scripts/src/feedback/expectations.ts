import type { Range } from "../simulation/Experiment.ts";

/**
 * What the ring of 20 must come to, with the reason. Written before the first run, from the scenario alone: 60 honest jobs of 3 to 9 TUSD, five
 * for each of 12 providers; three of four are rated. `talk` costs gas only, `one fake` buys one agent one wash job, `wash ring` one at the cap of
 * 100 TUSD for each of the 20.
 */
export const expectations: readonly Range[] = [
  range(
    "verified share",
    "talk",
    7,
    14,
    "About 45 honest ratings, all with a proof, beside 380 praises and 20 forged proofs.",
  ),
  range("ring's share of all", "talk", 86, 93, "400 of about 445: whoever counts all feedback listens to the ring."),
  range(
    "ring's share of verified",
    "talk",
    0,
    0,
    "No job stands behind a praise, and a proof that names others' job counts none.",
  ),
  range(
    "ring in ten by mean of all",
    "talk",
    9,
    10,
    "Each praise is 100; honest means of four or so values from 60 to 100 are lower.",
  ),
  range(
    "ring in ten by count of all",
    "talk",
    10,
    10,
    "19 praises and more each, where an honest agent has at most 5.",
  ),
  range("ring in ten by verified mean", "talk", 0, 0, "Nothing that the ring says is verified."),
  range("ring in ten by index", "talk", 0, 0, "The index ranks by what was earned; talk earns nothing."),
  range(
    "ring in ten by index",
    "one fake",
    1,
    1,
    "One job between two names of one owner, priced above the tenth place, is a job to a contract.",
  ),
  range(
    "turnover of one fake",
    "one fake",
    20,
    32,
    "Five jobs of 6 TUSD on average are 30; the tenth of twelve lies about 0.8 · 3.9 below.",
  ),
  range(
    "fee at 1 % of one fake",
    "one fake",
    0.2,
    0.32,
    "One percent, the most that a market may take, of that turnover.",
  ),
  range(
    "gas of one fake",
    "one fake",
    0.7,
    2.5,
    "In millions: registration with its file, two deposits, hire, submission, acceptance and one rating.",
  ),
  range(
    "ring in ten by index",
    "wash ring",
    10,
    10,
    "100 TUSD each; an honest agent earned 45 at most. k names are worth k caps, as 0012 says.",
  ),
  range("ring's share of verified", "wash ring", 26, 36, "21 of about 66: a wash job verifies one rating and no more."),
  range("verified share", "wash ring", 11, 18, "About 66 of about 466."),
  range("turnover of the ring", "wash ring", 2_000, 2_032, "20 wash jobs at the cap, and the one before."),
];

function range(measure: string, arm: string, min: number, max: number, reason: string): Range {
  return { measure, arm, min, max, reason };
}
