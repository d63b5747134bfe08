// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// The checker reads `require` as an assumption; nobody sees its message.
// solhint-disable gas-custom-errors, reason-string

import {JobLib} from "../../contracts/src/libraries/JobLib.sol";
import {JobStates} from "../../contracts/src/libraries/JobStates.sol";
import {JobStatus} from "../../contracts/src/types/Job.sol";

/// @title JobLibProof
/// @notice Claims about the pure readers and writers of a job's packed fields: `pnpm prove` asks the SMTChecker for each of them.
contract JobLibProof {
    /// @dev The maxima of `Offers`, in seconds.
    uint24 private constant MAX_REVIEW = 30 days;
    uint24 private constant MAX_RULING = 60 days;

    function periodsReadBack(uint24 review, uint24 ruling, bool toProvider) external pure {
        require(review <= MAX_REVIEW && ruling <= MAX_RULING);
        uint48 periods = JobLib.packPeriods(review, ruling, toProvider);
        assert(JobLib.reviewPeriodOf(periods) == review);
        assert(JobLib.rulingPeriodOf(periods) == ruling);
        assert(JobLib.paysProvider(periods) == toProvider);
    }

    function statusReadsBackAndFlagsStay(uint8 state, JobStatus next) external pure {
        uint8 written = JobLib.withStatus(state, next);
        assert(JobLib.statusOf(written) == next);
        assert(written & ~JobStates.STATUS_MASK == state & ~JobStates.STATUS_MASK);
    }

    function stakeFitsAndIsEnough(uint96 budget, uint96 bond) external pure {
        uint256 stake = JobLib.stakeOf(budget, bond);
        assert(stake >= bond);
        assert(stake * 10 >= budget);
        assert(stake <= (budget > bond ? budget : bond));
        assert(stake == bond || (stake - 1) * 10 < budget);
    }
}
