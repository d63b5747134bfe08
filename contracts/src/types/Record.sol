// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What an account did in bonded jobs. One slot; every counter saturates at its maximum.
/// @dev Records activity, not trust: wash trading is cheap, and nothing in these contracts gates on a record.
struct Record {
    /// As provider: jobs accepted, claimed, or ruled or conceded at 50 % and more.
    uint24 completed;
    /// As provider: jobs ruled or conceded below 50 %.
    uint24 rejected;
    /// As provider: jobs not delivered by the deadline, or given up.
    uint24 expired;
    /// As provider: earned part of the budgets, in whole cents.
    uint40 providerVolume;
    /// As client: jobs accepted or paid by lapse of the review period.
    uint24 paid;
    /// As client: disputes ruled or conceded for the provider.
    uint24 disputesLost;
    /// As client: paid part of the budgets, in whole cents.
    uint40 clientVolume;
    /// As evaluator: disputes ruled.
    uint24 ruled;
    /// As evaluator: disputes left to lapse.
    uint24 missed;
}
