// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feedback} from "../types/Feedback.sol";
import {IIdentityBound} from "./IIdentityBound.sol";

/// @title ReputationRegistry
/// @notice ERC-8004's Reputation Registry: what clients say about agents. Feedback of a client for an agent is numbered from 1.
/// @dev Calls about an agent that does not exist revert as the identity registry does, in ours with `ERC721NonexistentToken`.
/// @dev Warning: anybody may give feedback, and inventing clients costs nothing. Name the clients whose word counts.
/// @dev Warning: texts have no limit but the block's. Read those of unknown clients in small pages.
interface IReputationRegistry is IIdentityBound {
    /// @notice A client gave feedback. Endpoint, file and hash are told here alone.
    event NewFeedback(
        uint256 indexed agentId,
        address indexed clientAddress,
        uint64 feedbackIndex,
        int128 value,
        uint8 valueDecimals,
        string indexed indexedTag1,
        string tag1,
        string tag2,
        string endpoint,
        string feedbackURI,
        bytes32 feedbackHash
    );
    /// @notice A client took its feedback back.
    event FeedbackRevoked(uint256 indexed agentId, address indexed clientAddress, uint64 indexed feedbackIndex);
    /// @notice Somebody answered feedback.
    event ResponseAppended(
        uint256 indexed agentId,
        address indexed clientAddress,
        uint64 feedbackIndex,
        address indexed responder,
        string responseURI,
        bytes32 responseHash
    );

    /// @notice An agent's owner, its approved account and its owner's operators cannot give it feedback.
    error FeedbackClientRefused(uint256 agentId, address client);
    /// @notice Feedback has at most `max` decimals.
    error FeedbackDecimalsTooLarge(uint8 valueDecimals, uint8 max);
    /// @notice The client gave this agent no feedback of that number; numbers start at 1.
    error FeedbackNotFound(uint256 agentId, address client, uint64 feedbackIndex);
    /// @notice The feedback was taken back before.
    error RevocationRepeated(uint256 agentId, address client, uint64 feedbackIndex);
    /// @notice A response names a file.
    error ResponseURIEmpty();
    /// @notice A summary is of named clients. Remedy: name at least one.
    error SummaryClientsMissing();

    /// @notice Gives feedback in the caller's own name.
    /// @param value Any number, times 10 to the power of `valueDecimals`.
    /// @param valueDecimals 0 to 18.
    /// @param tag1 What was measured, for instance `starred`; optional, as everything that follows.
    /// @param feedbackHash keccak256 of the file's bytes; zero where the URI says it.
    /// @dev Reverts with `FeedbackDecimalsTooLarge`, `ERC721NonexistentToken`, `FeedbackClientRefused`.
    function giveFeedback(
        uint256 agentId,
        int128 value,
        uint8 valueDecimals,
        string calldata tag1,
        string calldata tag2,
        string calldata endpoint,
        string calldata feedbackURI,
        bytes32 feedbackHash
    ) external;

    /// @notice Takes the caller's own feedback back, once.
    /// @dev Reverts with `FeedbackNotFound`, `RevocationRepeated`.
    function revokeFeedback(uint256 agentId, uint64 feedbackIndex) external;

    /// @notice Answers feedback, revoked or not. Anyone may, any number of times.
    /// @param responseHash keccak256 of the file's bytes; zero where the URI says it.
    /// @dev Reverts with `ResponseURIEmpty`, `FeedbackNotFound`.
    function appendResponse(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        string calldata responseURI,
        bytes32 responseHash
    ) external;

    /// @notice The mean of the clients' feedback that is not revoked and has both tags; an empty tag is no filter.
    /// @param clientAddresses At least one; one that stands twice counts twice.
    /// @return count Of feedback in the mean; all three are 0 if there is none.
    /// @return summaryValue Rounded towards zero.
    /// @return summaryValueDecimals The most frequent among the feedback, the smallest where several are; smaller where `summaryValue` would
    /// not fit.
    /// @dev Reverts with `SummaryClientsMissing`, and `ListTooLong` if the clients gave more than 1,000 feedback.
    function getSummary(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2
    ) external view returns (uint64 count, int128 summaryValue, uint8 summaryValueDecimals);

    /// @notice One feedback.
    /// @dev Reverts with `FeedbackNotFound`.
    function readFeedback(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex
    ) external view returns (int128 value, uint8 valueDecimals, string memory tag1, string memory tag2, bool isRevoked);

    /// @notice The clients' feedback, client by client in the order given, that has both tags; an empty tag is no filter.
    /// @param clientAddresses None means all, in the order of their first feedback.
    /// @dev Reverts with `ListTooLong` if there are more than 1,000 clients, or they gave more than 1,000 feedback.
    function readAllFeedback(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2,
        bool includeRevoked
    )
        external
        view
        returns (
            address[] memory clients,
            uint64[] memory feedbackIndexes,
            int128[] memory values,
            uint8[] memory valueDecimals,
            string[] memory tag1s,
            string[] memory tag2s,
            bool[] memory revokedStatuses
        );

    /// @notice How often feedback was answered.
    /// @param clientAddress Zero means the feedback of all clients.
    /// @param feedbackIndex Zero means all feedback of the client.
    /// @param responders None means all; one that stands twice counts twice.
    function getResponseCount(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        address[] calldata responders
    ) external view returns (uint64 count);

    /// @notice Everyone who ever gave the agent feedback, in the order of their first.
    /// @dev Reverts with `ListTooLong` if there are more than 1,000.
    function getClients(uint256 agentId) external view returns (address[] memory);

    /// @notice The number of the client's latest feedback for the agent; 0 if there is none.
    function getLastIndex(uint256 agentId, address clientAddress) external view returns (uint64);

    /// @notice A page of `getClients`.
    /// @param offset How many to skip.
    /// @param limit How many to return at most.
    /// @return clients Empty from the end on.
    /// @return total How many there are.
    function getClientsPage(
        uint256 agentId,
        uint256 offset,
        uint256 limit
    ) external view returns (address[] memory clients, uint256 total);

    /// @notice A page of a client's feedback for an agent, revoked ones included.
    /// @param offset How many to skip.
    /// @param limit How many to return at most.
    /// @return page Empty from the end on. The first has the number `offset` + 1.
    /// @return total How many there are.
    function readFeedbackPage(
        uint256 agentId,
        address clientAddress,
        uint256 offset,
        uint256 limit
    ) external view returns (Feedback[] memory page, uint256 total);
}
