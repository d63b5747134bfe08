// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {MetadataEntry} from "../types/MetadataEntry.sol";

/// @title IdentityRegistry
/// @notice ERC-8004's Identity Registry: an agent is an ERC-721 token whose URI names its registration file.
/// @dev Ids count from 0, and 0 is an agent like any other. Who owns the token, is approved for it, or is the owner's operator may write.
/// Calls about an agent that does not exist revert with `ERC721NonexistentToken`, those of a stranger with `ERC721InsufficientApproval`.
/// @dev Warning: URIs and metadata are what the owner claims. Nothing here checks them.
interface IIdentityRegistry is IERC721 {
    /// @notice A new agent, with its URI (empty if it has none yet) and its first owner, who is its wallet too.
    event Registered(uint256 indexed agentId, string agentURI, address indexed owner);
    /// @notice Metadata of an agent was set. Under the key `agentWallet` the value is the wallet's 20 bytes, or empty when it was cleared.
    event MetadataSet(
        uint256 indexed agentId,
        string indexed indexedMetadataKey,
        string metadataKey,
        bytes metadataValue
    );
    /// @notice An agent's registration file is now `newURI`.
    event URIUpdated(uint256 indexed agentId, string newURI, address indexed updatedBy);

    /// @notice The key `agentWallet` is reserved. Remedy: `setAgentWallet`.
    error MetadataKeyReserved(string metadataKey);
    /// @notice Zero cannot prove anything. Remedy: `unsetAgentWallet`.
    error AgentWalletZero(uint256 agentId);
    /// @notice The wallet's signature held until and including `deadline` (Unix second).
    error AgentWalletDeadlinePassed(uint256 deadline);
    /// @notice A wallet's signature may hold until `latest` (Unix second) at most: five minutes from now.
    error AgentWalletDeadlineTooFar(uint256 deadline, uint256 latest);
    /// @notice This proof was used. Remedy: let the wallet sign another deadline.
    error AgentWalletProofUsed(uint256 agentId, address newWallet, uint256 deadline);

    /// @notice Makes an agent without URI, owned by the caller, whose address is also its wallet.
    /// @return agentId Sequential, from 0.
    /// @dev A caller with code must accept ERC-721 tokens, else `ERC721InvalidReceiver`. It is asked last, when all is written and told.
    function register() external returns (uint256 agentId);

    /// @notice The same with a URI: `ipfs:`, `https:`, or the file itself as `data:application/json;base64,…`.
    function register(string calldata agentURI) external returns (uint256 agentId);

    /// @notice The same with metadata, set in the order given.
    /// @dev Also reverts with `MetadataKeyReserved`.
    function register(string calldata agentURI, MetadataEntry[] calldata metadata) external returns (uint256 agentId);

    /// @notice Names another registration file. Owner, approved account or operator.
    function setAgentURI(uint256 agentId, string calldata newURI) external;

    /// @notice Sets metadata under any key but `agentWallet`. Owner, approved account or operator.
    /// @dev Also reverts with `MetadataKeyReserved`.
    function setMetadata(uint256 agentId, string calldata metadataKey, bytes calldata metadataValue) external;

    /// @notice Names the address where the agent is paid, by its own EIP-712 or ERC-1271 signature over
    /// `AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)` under the domain `ERC8004IdentityRegistry`,
    /// version `1`. Owner, approved account or operator.
    /// @param deadline Last Unix second at which the signature holds; at most five minutes ahead.
    /// @param signature By `newWallet`. It works once.
    /// @dev Also reverts with `AgentWalletZero`, `AgentWalletDeadlinePassed`, `AgentWalletDeadlineTooFar`, `AgentWalletProofUsed`,
    /// `SignatureInvalid`.
    function setAgentWallet(uint256 agentId, address newWallet, uint256 deadline, bytes calldata signature) external;

    /// @notice Clears the agent's wallet, as a transfer of the agent does. Owner, approved account or operator.
    function unsetAgentWallet(uint256 agentId) external;

    /// @notice The address where the agent is paid.
    /// @dev Warning: zero after a transfer, after `unsetAgentWallet` and for no agent. Never pay zero.
    function getAgentWallet(uint256 agentId) external view returns (address);

    /// @notice What was set under a key; empty if nothing was. Under `agentWallet`: the wallet's 20 bytes, or empty.
    function getMetadata(uint256 agentId, string calldata metadataKey) external view returns (bytes memory);

    /// @notice True if `spender` owns the agent, is approved for it, or is its owner's operator.
    /// @dev Not in the standard's text, but in its live registries.
    function isAuthorizedOrOwner(address spender, uint256 agentId) external view returns (bool);
}
