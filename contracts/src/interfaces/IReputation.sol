// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Record} from "../types/Record.sol";

/// @title Reputation
/// @notice One packed record per account, changed only when a bonded job is settled.
/// @dev Warning: it records activity, not trust. Do not gate on it; judge with the index.
interface IReputation {
    /// @notice What `account` did as provider, client and evaluator. Counts saturate; volumes are whole cents.
    function recordOf(address account) external view returns (Record memory);
}
