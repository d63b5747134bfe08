// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev Rights of an operator, one bit each. `ALL_RIGHTS` is their union.
uint8 constant RIGHT_POST = 1;
uint8 constant RIGHT_HIRE = 2;
uint8 constant RIGHT_OFFER = 4;
uint8 constant RIGHT_SUBMIT = 8;
uint8 constant RIGHT_ACCEPT = 16;
uint8 constant RIGHT_DISPUTE = 32;
uint8 constant ALL_RIGHTS = 63;

/// @notice What a principal lets one operator risk.
struct MandateTerms {
    /// Most that one job may put at risk, in token units.
    uint96 maxPerJob;
    /// Most that all jobs of one window may put at risk, in token units.
    uint96 maxPerPeriod;
    /// Length of a window in seconds. Windows follow each other from the grant; nothing rolls over.
    uint32 period;
    /// Unix second; the mandate holds while now < expiresAt.
    uint40 expiresAt;
    /// The only evaluator allowed; zero for any.
    address evaluator;
    /// True if counterparties must be on the principal's list.
    bool allowlist;
    /// Union of `RIGHT_*` bits; never zero.
    uint8 rights;
}

/// @notice A mandate in storage.
struct Mandate {
    uint96 maxPerJob;
    uint96 maxPerPeriod;
    uint40 expiresAt;
    uint8 rights;
    bool allowlist;
    /// True if `evaluator` is set, so that the third slot is read only then.
    bool evaluatorFixed;
    /// Put at risk in the window that began at `windowStart`, in token units.
    uint96 spent;
    /// Unix second.
    uint40 windowStart;
    uint32 period;
    address evaluator;
}
