import type { Range } from "../Experiment.ts";

/**
 * What each experiment must come to, with the reason, by its id. Written from the rules and the traits alone, before the first run of all but
 * `bond`, which had been tried with three of its seeds and other traits. Wide enough to hold for other seeds and for few: they say which way
 * and how much, not what exactly.
 */
export const expectations = {
  bond: [
    {
      measure: "fraud loss",
      arm: "0 %",
      min: 5,
      max: 70,
      reason:
        "Four cheats ask 70 to 85 % of the usual price of 3 to 9 TUSD and every second delivery is taken unseen, so each sells some junk before its record tells.",
    },
    {
      measure: "fraud loss",
      arm: "100 %",
      against: "0 %",
      min: -70,
      max: -2,
      reason:
        "A cheat that owns 4 TUSD and stakes the price is out of money once it is caught, instead of once its record is known.",
    },
    {
      measure: "profit of cheats",
      arm: "100 %",
      against: "0 %",
      min: -80,
      max: -4,
      reason: "A caught cheat loses a bond as large as the price: what it had, 4 TUSD each, is at stake.",
    },
  ],
  diligence: [
    {
      measure: "wrong verdicts",
      arm: "0 %",
      min: 95,
      max: 100,
      reason: "Clients dispute only what fails the check, and an evaluator that does not look rules for the provider.",
    },
    {
      measure: "wrong verdicts",
      arm: "100 %",
      min: 0,
      max: 0,
      reason: "Evaluator and client use the same checker.",
    },
    {
      measure: "welfare",
      arm: "100 %",
      against: "0 %",
      min: 5,
      max: 200,
      reason:
        "Junk that is ruled good builds a record and is hired again in the place of real work, which is worth 1.8 times its price.",
    },
    {
      measure: "fraud loss",
      arm: "100 %",
      min: 0,
      max: 2,
      reason: "All work is checked and all rulings are right; the bond of 20 % covers the evaluator's fee of 5 %.",
    },
    {
      measure: "welfare of the optimum",
      arm: "100 %",
      min: 20,
      max: 100,
      reason: "No market beats the best matching; one with honest experts and true verdicts gets a good part of it.",
    },
  ],
  mandate: [
    {
      measure: "largest loss of one fooled principal",
      arm: "owner's key",
      min: 30,
      max: 200,
      reason:
        "A fooled client sends all that its account holds, 40 to 80 TUSD, and refills it from a wallet of 200 TUSD altogether.",
    },
    {
      measure: "largest loss of one fooled principal",
      arm: "mandate",
      min: 0,
      max: 45,
      reason:
        "No withdrawal is possible; six jobs at the 6.75 TUSD that an injector asks under a cap of 15 TUSD are the most that a client can be made to pay.",
    },
    {
      measure: "largest loss of one fooled principal",
      arm: "mandate",
      against: "owner's key",
      min: -200,
      max: -15,
      reason: "What remains is overpaid jobs within the caps instead of the whole balance.",
    },
  ],
  sybil: [
    {
      measure: "profit of the ring",
      arm: "flow of trades",
      against: "mean score",
      min: -100,
      max: -1,
      reason:
        "Trades among the ring reach no client, so none of its praise counts; under the mean it starts with a perfect score.",
    },
    {
      measure: "profit of the ring",
      arm: "flow of trades",
      against: "value-weighted",
      min: -100,
      max: 0,
      reason:
        "The index's rank takes money that goes round among five names for real, up to a cap per pair; a flow does not.",
    },
    {
      measure: "profit of the ring",
      arm: "mean score",
      min: 2,
      max: 120,
      reason:
        "Five names with a perfect score ask less than every expert, and every second delivery of theirs is taken unseen.",
    },
  ],
  bids: [
    {
      measure: "welfare",
      arm: "8, takes the first to arrive",
      against: "8, chooses the best",
      min: -250,
      max: -10,
      reason:
        "Those who think least answer first: with eight of twelve bidders nearly every posting has junk in the first place.",
    },
    {
      measure: "welfare",
      arm: "8, takes the first of a sealed order",
      against: "8, takes the first to arrive",
      min: 5,
      max: 250,
      reason:
        "A sealed order takes the reward from being fast: the first bid is then anybody's, not the junk-deliverer's.",
    },
    {
      measure: "welfare",
      arm: "8, takes the first to arrive",
      against: "1, takes the first to arrive",
      min: -250,
      max: -5,
      reason:
        "One bid by lot is junk in two cases of twelve; the fastest of eight is junk nearly always: more choice harms who does not choose.",
    },
    {
      measure: "welfare of the optimum",
      arm: "8, chooses the best",
      min: 20,
      max: 100,
      reason:
        "No market beats the best matching; one in which clients see most bids and all records gets a good part of it.",
    },
  ],
  silence: [
    {
      measure: "fraud loss",
      arm: "payment (bonded)",
      against: "refund (ERC-8183)",
      min: -250,
      max: -10,
      reason:
        "Half of the clients take work and stay silent: by ERC-8183's refund they have their money back, by ours the provider has it.",
    },
    {
      measure: "profit of free riders",
      arm: "payment (bonded)",
      against: "refund (ERC-8183)",
      min: -250,
      max: -10,
      reason: "They pay for what they took.",
    },
    {
      measure: "profit of honest providers",
      arm: "payment (bonded)",
      against: "refund (ERC-8183)",
      min: 10,
      max: 250,
      reason: "Their work for silent clients is paid.",
    },
  ],
} satisfies Readonly<Record<string, readonly Range[]>>;
