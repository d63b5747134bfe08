// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// The checker reads `require` as an assumption; nobody sees its message.
// solhint-disable gas-custom-errors, reason-string

import {JobStates} from "../../contracts/src/libraries/JobStates.sol";
import {JobStatus} from "../../contracts/src/types/Job.sol";

/// @title JobStatesProof
/// @notice Claims about the state machine for every packed state, flags included: `pnpm prove` asks the SMTChecker for each of them.
contract JobStatesProof {
    function endedJobsAllowNothingButRating(uint8 state) external pure {
        uint8 status = state & JobStates.STATUS_MASK;
        require(
            status == uint8(JobStatus.Completed) ||
                status == uint8(JobStatus.Rejected) ||
                status == uint8(JobStatus.Expired)
        );
        assert(!JobStates.isIn(state, JobStates.OPEN));
        assert(!JobStates.isIn(state, JobStates.SUBMIT));
        assert(!JobStates.isIn(state, JobStates.COMPLETE));
        assert(!JobStates.isIn(state, JobStates.REJECT));
        assert(!JobStates.isIn(state, JobStates.CLAIM_REFUND));
        assert(!JobStates.isIn(state, JobStates.WITHDRAW));
        assert(!JobStates.isIn(state, JobStates.REVIEW));
        assert(!JobStates.isIn(state, JobStates.RULE));
        assert(!JobStates.isIn(state, JobStates.AGREE));
    }

    /// @dev Every state that holds money has an exit that is anyone's, and no other state has one.
    function exitsAreExactlyWhereMoneyIs(uint8 state) external pure {
        uint8 status = state & JobStates.STATUS_MASK;
        require(status <= uint8(JobStatus.Disputed));
        bool bonded = state & JobStates.BONDED != 0;
        bool holdsMoney =
            status == uint8(JobStatus.Funded) ||
                status == uint8(JobStatus.Submitted) ||
                (bonded && status == uint8(JobStatus.Disputed));
        assert(JobStates.isIn(state, JobStates.CLAIM_REFUND | JobStates.REVIEW | JobStates.RULE) == holdsMoney);
    }

    /// @dev claimRefund, claimPayment and claimSplit never compete for one job.
    function atMostOneExitIsOpen(uint8 state) external pure {
        bool refund = JobStates.isIn(state, JobStates.CLAIM_REFUND);
        bool payment = JobStates.isIn(state, JobStates.REVIEW);
        bool split = JobStates.isIn(state, JobStates.RULE);
        assert(!(refund && payment));
        assert(!(refund && split));
        assert(!(payment && split));
    }

    /// @dev On a bonded job the evaluator has no power before a dispute.
    function evaluatorWaitsForTheDispute(uint8 state) external pure {
        require(state & JobStates.BONDED != 0);
        bool disputed = state & JobStates.STATUS_MASK == uint8(JobStatus.Disputed);
        assert(JobStates.isIn(state, JobStates.COMPLETE) == disputed);
        assert(JobStates.isIn(state, JobStates.REJECT) == disputed);
        assert(JobStates.isIn(state, JobStates.RULE) == disputed);
    }

    /// @dev What only a bonded job knows is closed to plain jobs.
    function plainJobsStayWithTheStandard(uint8 state) external pure {
        require(state & JobStates.BONDED == 0);
        assert(!JobStates.isIn(state, JobStates.WITHDRAW));
        assert(!JobStates.isIn(state, JobStates.REVIEW));
        assert(!JobStates.isIn(state, JobStates.RULE));
        assert(!JobStates.isIn(state, JobStates.AGREE));
        assert(!JobStates.isIn(state, JobStates.RATE));
    }

    function ratingNeedsAnEndedBondedJob(uint8 state) external pure {
        require(JobStates.isIn(state, JobStates.RATE));
        uint8 status = state & JobStates.STATUS_MASK;
        assert(state & JobStates.BONDED != 0);
        assert(
            status == uint8(JobStatus.Completed) ||
                status == uint8(JobStatus.Rejected) ||
                status == uint8(JobStatus.Expired)
        );
    }

    /// @dev The four flags above the nibble change no answer.
    function flagsDoNotMatter(uint8 state, uint8 flags, uint16 states) external pure {
        uint8 nibble = state & 0x0f;
        assert(JobStates.isIn(nibble, states) == JobStates.isIn((flags & 0xf0) | nibble, states));
    }
}
