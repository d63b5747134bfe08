// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One feedback as the registry stores it. Endpoint, file and its hash are in the event alone.
struct Feedback {
    /// What was measured, times 10 to the power of `valueDecimals`.
    int128 value;
    /// 0 to 18.
    uint8 valueDecimals;
    /// Taken back by the client that gave it.
    bool isRevoked;
    string tag1;
    string tag2;
}
