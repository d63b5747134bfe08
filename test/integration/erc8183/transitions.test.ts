import { expect } from "chai";
import type { Addressable } from "ethers";
import {
  BUDGET,
  CALLERS,
  type Caller,
  DELIVERABLE,
  deployFixture,
  ethers,
  networkHelpers,
  REASON,
  STATUS,
} from "./fixture.ts";

type Fixture = Awaited<ReturnType<typeof deployFixture>>;
type State = "unassigned" | "assigned" | "funded" | "submitted" | "completed" | "rejected" | "calledOff" | "expired";
type Status = keyof typeof STATUS;
type Act = (typeof ACTS)[number];
/** What a call must do: end in a status with these token movements, or revert with this error. */
type Expected = { status: Status; client?: bigint; provider?: bigint } | { error: string };

const STATES: Record<State, Status> = {
  unassigned: "Open",
  assigned: "Open",
  funded: "Funded",
  submitted: "Submitted",
  completed: "Completed",
  rejected: "Rejected",
  calledOff: "Rejected",
  expired: "Expired",
};
const ACTS = [
  "setProvider",
  "setProviderWithParams",
  "setBudget",
  "fund",
  "submit",
  "complete",
  "reject",
  "claimRefund",
] as const;

/** The merged text's table, with the recorded exceptions: fund and submit need a time before the expiry. */
function expectedOf(act: Act, state: State, caller: Caller, isPast: boolean): Expected {
  const status = STATES[state];
  const refused = { error: "Unauthorized" };
  const passed = { error: "JobDeadlinePassed" };
  switch (act) {
    case "setProvider":
    case "setProviderWithParams":
      if (status !== "Open") break;
      if (caller !== "client") return refused;
      return state === "assigned" ? { error: "ProviderAlreadySet" } : { status: "Open" };
    case "setBudget":
      if (status !== "Open") break;
      return caller === "client" || (caller === "provider" && state === "assigned") ? { status: "Open" } : refused;
    case "fund":
      if (status !== "Open") break;
      if (caller !== "client") return refused;
      if (state === "unassigned") return { error: "ProviderNotSet" };
      return isPast ? passed : { status: "Funded", client: -BUDGET };
    case "submit":
      if (status !== "Funded") break;
      if (caller !== "provider") return refused;
      return isPast ? passed : { status: "Submitted" };
    case "complete":
      if (status !== "Submitted") break;
      return caller === "evaluator" ? { status: "Completed", provider: BUDGET } : refused;
    case "reject":
      if (status === "Open") return caller === "client" ? { status: "Rejected" } : refused;
      if (status !== "Funded" && status !== "Submitted") break;
      return caller === "evaluator" ? { status: "Rejected", client: BUDGET } : refused;
    case "claimRefund":
      if (status !== "Funded" && status !== "Submitted") break;
      return isPast ? { status: "Expired", client: BUDGET } : { error: "JobDeadlineAhead" };
  }
  return { error: "WrongStatus" };
}

async function arrange(fixture: Fixture, state: State): Promise<bigint> {
  const { market, signers, create, funded, submitted, ended, calledOff } = fixture;
  switch (state) {
    case "unassigned":
      return create(false);
    case "assigned": {
      const jobId = await create(true);
      await market.connect(signers.client).setBudget(jobId, BUDGET, "0x");
      return jobId;
    }
    case "funded":
      return funded();
    case "submitted":
      return submitted();
    case "completed":
      return ended("complete");
    case "rejected":
      return ended("reject");
    case "calledOff":
      return calledOff();
    case "expired": {
      const jobId = await funded();
      await networkHelpers.time.increaseTo(fixture.expiredAt);
      await market.connect(signers.stranger).claimRefund(jobId);
      return jobId;
    }
  }
}

function call({ market, signers }: Fixture, act: Act, caller: Caller, jobId: bigint) {
  const as = market.connect(signers[caller]);
  switch (act) {
    case "setProvider":
      return as["setProvider(uint256,address)"](jobId, signers.provider);
    case "setProviderWithParams":
      return as["setProvider(uint256,address,bytes)"](jobId, signers.provider, "0x1234");
    case "setBudget":
      return as.setBudget(jobId, BUDGET, "0x");
    case "fund":
      return as.fund(jobId, BUDGET, "0x");
    case "submit":
      return as.submit(jobId, DELIVERABLE, "0x");
    case "complete":
      return as.complete(jobId, REASON, "0x");
    case "reject":
      return as.reject(jobId, REASON, "0x");
    case "claimRefund":
      return as.claimRefund(jobId);
  }
}

async function balances({ token, market, signers }: Fixture) {
  const of = (account: Addressable) => token.balanceOf(account);
  return { client: await of(signers.client), provider: await of(signers.provider), market: await of(market) };
}

describe("ERC-8183 plain jobs: every function, state, caller and time", () => {
  for (const state of Object.keys(STATES) as State[]) {
    for (const isPast of state === "expired" ? [true] : [false, true]) {
      // JM-12, JM-520
      it(`${state}, ${isPast ? "at" : "before"} the expiry`, async () => {
        const fixture = await networkHelpers.loadFixture(deployFixture);
        const jobId = await arrange(fixture, state);
        if (isPast && state !== "expired") await networkHelpers.time.increaseTo(fixture.expiredAt);
        for (const act of ACTS) {
          for (const caller of CALLERS) {
            const snapshot = await networkHelpers.takeSnapshot();
            await check(fixture, jobId, act, caller, expectedOf(act, state, caller, isPast), STATES[state]);
            await snapshot.restore();
          }
        }
      });
    }
  }
});

async function check(fixture: Fixture, jobId: bigint, act: Act, caller: Caller, expected: Expected, from: Status) {
  const { market } = fixture;
  const label = `${act} by ${caller}`;
  const before = await balances(fixture);
  const sent = call(fixture, act, caller, jobId);
  if ("error" in expected) {
    await expect(sent, label).to.be.revertedWithCustomError(market, expected.error);
    expect((await market.getJob(jobId)).status, label).to.equal(STATUS[from]);
    expect(await balances(fixture), label).to.deep.equal(before);
    return;
  }
  await (await sent).wait();
  const { client = 0n, provider = 0n } = expected;
  expect((await market.getJob(jobId)).status, label).to.equal(STATUS[expected.status]);
  expect(await balances(fixture), label).to.deep.equal({
    client: before.client + client,
    provider: before.provider + provider,
    market: before.market - client - provider,
  });
  expect(await market.accountBalance(fixture.signers.client), label).to.equal(0n);
  expect(await market.accountBalance(ethers.ZeroAddress), label).to.equal(0n);
}
