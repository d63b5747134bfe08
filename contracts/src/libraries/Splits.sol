// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {How} from "../types/Job.sol";

/// @title Splits
/// @notice Divides a bonded job's pot. Provider parts round down, the client takes the remainder, so parts sum exactly.
library Splits {
    uint256 internal constant BASIS = 10_000;
    /// @dev The neutral share when the evaluator stays silent, and the line between Completed and Rejected.
    uint256 internal constant HALF = 5_000;

    /// @notice What a job holds, in token units. `stake` is zero unless the job is disputed.
    struct Pot {
        uint256 budget;
        uint256 bond;
        uint256 stake;
        uint256 evaluatorFee;
    }

    /// @notice Who gets what, in token units; the four parts sum to the pot.
    struct Parts {
        uint256 toProvider;
        uint256 toClient;
        uint256 toEvaluator;
        uint256 marketFee;
    }

    /// @dev Divides `pot`. `share` and `feeBps` are basis points up to `BASIS`; `disputed` says that the evaluator was called.
    /// The market's fee comes out of the part of the budget that the provider earns, never out of bond or stake.
    function divide(
        Pot memory pot,
        How how,
        uint256 share,
        uint256 feeBps,
        bool disputed
    ) internal pure returns (Parts memory parts) {
        uint256 earned = (pot.budget * share) / BASIS;
        parts.marketFee = (earned * feeBps) / BASIS;

        uint256 gross;
        if (how == How.Ruled || how == How.Conceded) {
            gross = ((pot.budget + pot.bond + pot.stake) * share) / BASIS;
        } else if (how != How.Refunded && how != How.Withdrawn) {
            gross = earned + pot.bond;
        }
        // `gross` is never below `earned`, so the fee always fits.
        parts.toProvider = gross - parts.marketFee;

        if (disputed && how != How.Split) parts.toEvaluator = pot.evaluatorFee;
        parts.toClient = pot.budget + pot.bond + pot.stake + pot.evaluatorFee - gross - parts.toEvaluator;
    }
}
