// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One piece of an agent's metadata on chain, as ERC-8004 names it.
struct MetadataEntry {
    /// Anything but `agentWallet`, which is reserved.
    string metadataKey;
    bytes metadataValue;
}
