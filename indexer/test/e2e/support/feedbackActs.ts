import { type Contract, ZeroHash } from "ethers";
import fc from "fast-check";
import type { DeployedRegistries } from "./deployRegistries.ts";

/** One act of a sequence: by account `by`, about the sequence's agent `agent`. Accounts and agents are numbers from 0; account 0 owns the agents. */
export type FeedbackAct = { agent: number; by: number } & (
  | { kind: "give"; value: bigint; decimals: number; tag1: string; tag2: string }
  | { kind: "revoke"; index: number }
  | { kind: "respond"; client: number; index: number; uri: string }
);

/** How many agents a sequence is about, and how many accounts act in it. */
export const AGENTS = 2;
export const ACCOUNTS = 4;
/** Tags that acts use; the first is no tag. */
export const TAGS = ["", "starred", "up\0time", "😀'; --"];

const INT128 = 2n ** 127n;
const who = { agent: fc.nat(AGENTS - 1), by: fc.nat(ACCOUNTS - 1) };
const index = fc.nat(4);
const tag = fc.constantFrom(...TAGS);
const value = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt(-100n, 100n) },
  fc.bigInt(-INT128, INT128 - 1n),
  fc.constantFrom(INT128 - 1n, -INT128),
);
const give = fc.record({
  ...who,
  kind: fc.constant("give" as const),
  value,
  decimals: fc.oneof(fc.nat(2), fc.nat(18)),
  tag1: tag,
  tag2: tag,
});
const revoke = fc.record({ ...who, kind: fc.constant("revoke" as const), index });
const respond = fc.record({
  ...who,
  kind: fc.constant("respond" as const),
  client: fc.nat(ACCOUNTS - 1),
  index,
  uri: fc.constantFrom("", "ipfs://a", "ipfs://b"),
});

/** A client's feedback, and two answers to the first that it gave about the agent: chance alone hardly ever answers one twice. */
const exchange = fc
  .tuple(give, respond, respond)
  .map(([given, ...answers]): FeedbackAct[] => [
    given,
    ...answers.map((answer) => ({ ...answer, agent: given.agent, client: given.by, index: 1 })),
  ]);
const alone = fc
  .oneof<fc.MaybeWeightedArbitrary<FeedbackAct>[]>(
    { weight: 3, arbitrary: give },
    { weight: 1, arbitrary: revoke },
    { weight: 2, arbitrary: respond },
  )
  .map((act) => [act]);

/** Acts, with those that the registry refuses, mined one by one or in one block. */
export type FeedbackSequence = { isOneBlock: boolean; acts: FeedbackAct[] };

export const feedbackSequence: fc.Arbitrary<FeedbackSequence> = fc.record({
  isOneBlock: fc.boolean(),
  acts: fc
    .array(fc.oneof({ weight: 6, arbitrary: alone }, { weight: 1, arbitrary: exchange }), {
      minLength: 8,
      maxLength: 20,
    })
    .map((groups) => groups.flat()),
});

/** The act as a transaction for the node to sign. */
export function transactionOf(
  { reputation }: DeployedRegistries,
  act: FeedbackAct,
  firstAgent: bigint,
  accounts: readonly string[],
) {
  const agentId = firstAgent + BigInt(act.agent);
  return {
    from: accounts[act.by],
    to: reputation.target,
    data: encode(reputation, act, agentId, accounts),
    // Given, so that the node mines what is refused too.
    gas: "0xf4240",
  };
}

function encode(reputation: Contract, act: FeedbackAct, agentId: bigint, accounts: readonly string[]): string {
  const call = (name: string, ...args: unknown[]) => reputation.interface.encodeFunctionData(name, args);
  switch (act.kind) {
    case "give":
      return call("giveFeedback", agentId, act.value, act.decimals, act.tag1, act.tag2, "", "", ZeroHash);
    case "revoke":
      return call("revokeFeedback", agentId, act.index);
    case "respond":
      return call("appendResponse", agentId, accounts[act.client], act.index, act.uri, ZeroHash);
  }
}
