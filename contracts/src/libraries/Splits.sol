// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {How} from "../types/Job.sol";

/// @title Splits
/// @notice Divides a bonded job's pot. Provider parts round down, the client takes the remainder, so parts sum exactly.
library Splits {
    uint256 internal constant BASIS = 10_000;
    /// @dev The neutral share when the evaluator stays silent, and the line between Completed and Rejected.
    uint256 internal constant HALF = 5_000;

    /// @dev Divides what a job holds, in token units: `budget`, `bond`, and `stake`, which is zero unless the job is disputed. Each is
    /// below 2^97 and `share` and `feeBps` are at most `BASIS`, so nothing here can overflow, or revert by going below zero.
    /// @param share Provider's part in basis points: of the whole in a ruling or concession, else of the budget.
    /// @param feeBps Market's fee in basis points of the earned part of the budget; never taken from bond or stake.
    /// @return toProvider Rounded down, after the market's fee.
    /// @return toClient The remainder.
    /// @return marketFee Rounded down.
    /// @return earned The provider's part of the budget before the fee, rounded down.
    function divide(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 feeBps
    ) internal pure returns (uint256 toProvider, uint256 toClient, uint256 marketFee, uint256 earned) {
        uint256 whole = budget + bond + stake;
        if (how == How.Refunded || how == How.Withdrawn) return (0, whole, 0, 0);
        earned = (budget * share) / BASIS;
        toProvider = how == How.Ruled || how == How.Conceded ? (whole * share) / BASIS : earned + bond;
        toClient = whole - toProvider;
        marketFee = (earned * feeBps) / BASIS;
        toProvider -= marketFee;
    }
}
