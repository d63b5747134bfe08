// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A request for validation and the latest response to it.
struct Validation {
    /// Who is asked; never zero.
    address validator;
    /// 0 to 100; 0 also before the first response.
    uint8 response;
    /// Unix second of the latest response; 0 before the first.
    uint64 lastUpdate;
    uint256 agentId;
    bytes32 responseHash;
    string tag;
}
