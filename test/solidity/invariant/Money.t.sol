// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {vm} from "../utils/Vm.sol";
import {Ledger} from "./Ledger.sol";
import {MarketInvariants} from "./MarketInvariants.sol";
import {Witness} from "./Witness.sol";

/// @title MoneyInvariantTest
/// @notice Where the money is after any sequence of acts by anybody.
contract MoneyInvariantTest is MarketInvariants {
    // JM-09
    /// @notice The market's wallet is exactly all account balances and all pots.
    function invariant_SolvencyIsAnEquality() public view {
        assertEq(wallet(address(market)), _balances() + _pots() + handler.donated(), "market's wallet");
    }

    // JM-902
    /// @notice What went into a job and did not come out is exactly what it holds.
    function invariant_EveryJobConservesMoney() public view {
        for (uint256 jobId = 0; jobId <= market.jobCounter(); jobId++) {
            Ledger.Entry memory entry = handler.entryOf(jobId);
            uint256 pot = jobId == 0 ? 0 : handler.potOf(jobId);
            assertEq(entry.paidIn, entry.paidOut + pot, "money of a job");
        }
    }

    // JM-706, JM-707, JM-805, JM-806, JM-807, JM-810, JM-902
    /// @notice Each act gives and takes exactly what the design says, to and from each account.
    function invariant_EveryPartyGetsItsPart() public view {
        assertUnbroken(Witness.Rule.Parts, "an account got another part");
    }

    // JM-208, JM-316, JM-616
    /// @notice An account loses money only by its own call, by an offer that it signed, or by its operator within a mandate.
    function invariant_NobodyPaysWithoutConsent() public view {
        assertUnbroken(Witness.Rule.Consent, "an account paid unasked");
    }

    // JM-902, JM-904
    /// @notice A call on a job moves no money of anybody outside that job.
    function invariant_NobodyElseIsTouched() public view {
        assertUnbroken(Witness.Rule.Others, "a stranger's money moved");
    }

    // JM-518, JM-616, JM-707
    /// @notice A provider loses at most its bond in a job, unless it is the client too, which a plain job allows.
    function invariant_AProviderRisksItsBondAlone() public view {
        assertUnbroken(Witness.Rule.Bond, "a provider lost more than its bond");
    }

    // JM-615, JM-803
    /// @notice A client loses at most price, evaluator's fee and stake in a job.
    function invariant_AClientRisksPriceFeeAndStake() public view {
        assertUnbroken(Witness.Rule.Cost, "a client lost more than price, fee and stake");
    }

    // JM-805, JM-810
    /// @notice No job costs its evaluator anything.
    function invariant_EvaluatorsNeverPay() public view {
        assertUnbroken(Witness.Rule.Evaluators, "an evaluator paid");
    }

    // JM-512, JM-514
    /// @notice An Open job has taken no money and gives none.
    function invariant_OpenJobsMoveNoMoney() public view {
        assertUnbroken(Witness.Rule.OpenJobs, "an Open job moved money");
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            if (statusOf(jobId) == JobStatus.Open) assertEq(handler.entryOf(jobId).paidIn, 0, "money in an Open job");
        }
    }

    // JM-515, JM-903
    /// @notice The market's fee is its rate of what providers earned, rounded down job by job.
    function invariant_TheTreasuryGetsItsRateAlone() public view {
        assertEq(wallet(treasury) + balance(treasury), handler.feesDue(), "treasury's money");
    }

    // JM-10
    /// @notice Once all deadlines are over, anybody can end every job that holds money, and nothing stays behind.
    function invariant_EveryJobCanBeEndedByAnybody() public {
        vm.warp(block.timestamp + 366 days);
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            _end(jobId, statusOf(jobId));
        }
        assertEq(wallet(address(market)), _balances() + handler.donated(), "market's wallet");
    }

    function _end(uint256 jobId, JobStatus status) private {
        vm.startPrank(stranger);
        if (status == JobStatus.Disputed) market.claimSplit(jobId);
        else if (status == JobStatus.Submitted && handler.isBonded(jobId)) market.claimPayment(jobId);
        else if (status == JobStatus.Submitted || status == JobStatus.Funded) market.claimRefund(jobId);
        vm.stopPrank();
        if (status != JobStatus.Open) assertEq(_hasEnded(jobId), true, "ended");
    }

    function _balances() private view returns (uint256 sum) {
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) sum += balance(accounts[i]);
    }

    function _pots() private view returns (uint256 sum) {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) sum += handler.potOf(jobId);
    }
}
