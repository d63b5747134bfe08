// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// The checker reads `require` as an assumption; nobody sees its message.
// solhint-disable gas-custom-errors, reason-string

import {JobLib} from "../../contracts/src/libraries/JobLib.sol";
import {JobStates} from "../../contracts/src/libraries/JobStates.sol";
import {Splits} from "../../contracts/src/libraries/Splits.sol";
import {How} from "../../contracts/src/types/Job.sol";

/// @title FalseClaims
/// @notice Claims that are nearly true. `pnpm prove` demands that the SMTChecker refutes each: a checker that finds nothing wrong
/// here would prove nothing elsewhere.
contract FalseClaims {
    uint256 private constant LIMIT = 1 << 97;

    /// @dev Wrong by one token unit, when the fee rounds up a unit before the provider's part does.
    function higherShareNeverCostsTheProvider(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 more,
        uint256 feeBps
    ) external pure {
        require(budget < LIMIT && bond < LIMIT && stake < LIMIT);
        require(share <= Splits.BASIS && feeBps <= Splits.BASIS);
        require(more <= Splits.BASIS && share <= more);
        (uint256 before, , , ) = Splits.divide(budget, bond, stake, how, share, feeBps);
        (uint256 later, , , ) = Splits.divide(budget, bond, stake, how, more, feeBps);
        assert(later >= before);
    }

    /// @dev Wrong when the bond decides the rounding.
    function rulingsGiveTheProviderItsPartOfEach(uint256 budget, uint256 bond, uint256 share) external pure {
        require(budget < LIMIT && bond < LIMIT && share <= Splits.BASIS);
        (uint256 toProvider, , , ) = Splits.divide(budget, bond, 0, How.Ruled, share, 0);
        assert(toProvider == (budget * share) / Splits.BASIS + (bond * share) / Splits.BASIS);
    }

    /// @dev Wrong for refunds, which return early.
    function everyEndPaysTheProvider(uint256 bond, How how) external pure {
        require(bond < LIMIT && bond != 0);
        (uint256 toProvider, , , ) = Splits.divide(0, bond, 0, how, Splits.HALF, 0);
        assert(toProvider != 0 || bond == 1);
    }

    /// @dev Wrong for plain jobs, which end without a rating.
    function everyStateAllowsSomething(uint8 state) external pure {
        require(state & JobStates.STATUS_MASK < JobStates.STATUS_MASK);
        assert(JobStates.isIn(state, JobStates.OPEN | JobStates.CLAIM_REFUND | JobStates.AGREE | JobStates.RATE));
    }

    /// @dev Wrong below ten token units, where a tenth rounds up to more than the exact tenth.
    function stakeIsATenth(uint96 budget) external pure {
        assert(JobLib.stakeOf(budget, 0) == budget / 10);
    }
}
