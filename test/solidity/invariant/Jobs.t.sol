// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {BondedJob} from "../../../contracts/src/types/Job.sol";
import {Ledger} from "./Ledger.sol";
import {MarketInvariants} from "./MarketInvariants.sol";
import {Model} from "./Model.sol";
import {Witness} from "./Witness.sol";

/// @title JobsInvariantTest
/// @notice What every job has been through after any sequence of acts by anybody.
contract JobsInvariantTest is MarketInvariants {
    // JM-901, JM-905
    /// @notice A job ends at most once, pays at most once, and never changes afterwards.
    function invariant_EveryJobEndsOnce() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            Ledger.Entry memory entry = handler.entryOf(jobId);
            uint256 ends = _hasEnded(jobId) ? 1 : 0;
            assertEq(entry.ends, ends, "ends told of");
            assertEq(entry.settlements, handler.isBonded(jobId) ? ends : 0, "settlements told of");
            assertEq(entry.payouts, entry.paidIn == 0 ? 0 : ends, "payouts");
            if (ends == 1) assertEq(handler.hashOf(jobId), entry.frozen, "ended job");
        }
    }

    // JM-401, JM-402, JM-403, JM-404, JM-405, JM-406, JM-407, JM-408, JM-409
    /// @notice Records say what the settled jobs say.
    function invariant_RecordsEqualSettledJobs() public view {
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) {
            bytes memory actual = abi.encode(market.recordOf(accounts[i]));
            assertEq(actual, abi.encode(handler.expectedRecordOf(accounts[i])), "record");
        }
    }

    // JM-12, JM-811
    /// @notice A job goes only where the table of states lets it go.
    function invariant_StatesFollowTheTable() public view {
        assertUnbroken(Witness.Rule.Graph, "a job went where it cannot go");
    }

    // JM-11
    /// @notice What needs time left passes only before the deadline, what needs it over only from the deadline on.
    function invariant_WindowsAreHalfOpen() public view {
        assertUnbroken(Witness.Rule.Clock, "an act out of its time passed");
    }

    // JM-316, JM-709
    /// @notice Each act is its own party's.
    function invariant_OnlyThePartyInChargeActs() public view {
        assertUnbroken(Witness.Rule.Powers, "an act by the wrong account passed");
    }

    // JM-621
    /// @notice Parties, amounts and periods stand once the money is in.
    function invariant_TermsStandOnceFunded() public view {
        assertUnbroken(Witness.Rule.Terms, "terms changed after funding");
    }

    // JM-613, JM-619
    /// @notice A hired job is what the offer said.
    function invariant_AHireIsWhatWasOffered() public view {
        assertUnbroken(Witness.Rule.Offered, "a hire differs from its offer");
    }

    // JM-517, JM-619, JM-701, JM-801
    /// @notice Hire, submission and dispute each start the period that the offer named; an end keeps its time.
    function invariant_DeadlinesFollowTheOffer() public view {
        assertUnbroken(Witness.Rule.Deadlines, "a deadline is not the offer's");
    }

    // JM-705, JM-707, JM-807
    /// @notice Delivered work earns half the budget at least, unless evaluator, provider or an agreement says otherwise.
    function invariant_SilenceNeverRefundsDeliveredWork() public view {
        assertUnbroken(Witness.Rule.Delivered, "delivered work went unpaid by silence");
    }

    // JM-401
    /// @notice No figure of a record ever falls.
    function invariant_RecordsNeverShrink() public view {
        assertUnbroken(Witness.Rule.Records, "a record shrank");
    }

    // JM-610
    /// @notice Client, provider and evaluator of a bonded job are three accounts.
    function invariant_BondedPartiesDiffer() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            if (!handler.isBonded(jobId)) continue;
            BondedJob memory job = market.bondedJob(jobId);
            bool differ = job.client != job.provider && job.client != job.evaluator && job.provider != job.evaluator;
            assertEq(differ, true, "parties coincide");
        }
    }

    // JM-802, JM-803
    /// @notice A job is disputed once at most.
    function invariant_OneDisputePerJob() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            assertEq(handler.toldOf(jobId).disputes <= 1, true, "disputes");
        }
    }

    // JM-710, JM-711
    /// @notice Each party of an ended bonded job has rated the other once at most, and nobody else has.
    function invariant_OneRatingPerParty() public view {
        assertEq(handler.foreignRatings(), 0, "ratings by strangers");
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            Model.Told memory told = handler.toldOf(jobId);
            assertEq(told.clientRatings <= 1 && told.providerRatings <= 1, true, "repeated ratings");
            bool rated = told.clientRatings + told.providerRatings != 0;
            if (rated) assertEq(_hasEnded(jobId) && handler.isBonded(jobId), true, "rated too early");
        }
    }

    // JM-501
    /// @notice Ids count from 1 without a gap, in the order of their events.
    function invariant_IdsFollowEachOther() public view {
        assertEq(handler.idsOutOfOrder(), 0, "ids out of order");
        assertEq(market.jobCounter(), handler.jobsTold(), "newest id");
    }

    // JM-620, JM-906
    /// @notice The events alone tell of every job what the market has stored.
    function invariant_EventsTellEveryJob() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            Model.Told memory told = handler.toldOf(jobId);
            IJobs.JobView memory job = market.getJob(jobId);
            assertEq(told.client, job.client, "client by events");
            assertEq(told.provider, job.provider, "provider by events");
            assertEq(told.evaluator, job.evaluator, "evaluator by events");
            assertEq(told.budget, job.budget, "budget by events");
            assertEq(uint256(told.status), uint256(job.status), "status by events");
        }
    }

    // JM-516, JM-517
    /// @notice Both views of a bonded job agree.
    function invariant_ViewsAgree() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            if (!handler.isBonded(jobId)) continue;
            IJobs.JobView memory job = market.getJob(jobId);
            BondedJob memory bonded = market.bondedJob(jobId);
            bytes memory left = abi.encode(job.client, job.provider, job.evaluator, job.budget, job.status);
            bytes memory right = abi.encode(
                bonded.client,
                bonded.provider,
                bonded.evaluator,
                bonded.budget,
                bonded.status
            );
            assertEq(left, right, "parties, budget and status");
            assertEq(job.expiredAt, bonded.deadline, "deadline");
        }
    }
}
