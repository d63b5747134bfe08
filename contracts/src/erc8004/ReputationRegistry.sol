// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Means} from "../libraries/Means.sol";
import {Pages} from "../libraries/Pages.sol";
import {Feedback} from "../types/Feedback.sol";
import {FeedbackStore} from "./FeedbackStore.sol";
import {IdentityBound} from "./IdentityBound.sol";

/// @title ReputationRegistry
/// @notice Feedback about agents, by ERC-8004. No owner, no upgrade. Read `IReputationRegistry` first.
contract ReputationRegistry is FeedbackStore {
    using Pages for address[];

    /// @dev Counts of responses, each kept for its feedback, its client and its agent, of its responder and of all: no count needs a loop.
    mapping(bytes32 scope => uint64 count) private _responses;

    /// @param identityRegistry The registry whose agents get feedback: an ERC-721 with code.
    constructor(IERC721 identityRegistry) IdentityBound(identityRegistry) {}

    /// @inheritdoc IReputationRegistry
    function giveFeedback(
        uint256 agentId,
        int128 value,
        uint8 valueDecimals,
        string calldata tag1,
        string calldata tag2,
        string calldata endpoint,
        string calldata feedbackURI,
        bytes32 feedbackHash
    ) external {
        if (valueDecimals > Means.MAX_DECIMALS) revert FeedbackDecimalsTooLarge(valueDecimals, Means.MAX_DECIMALS);
        if (_actsFor(msg.sender, agentId)) revert FeedbackClientRefused(agentId, msg.sender);
        Feedback[] storage given = _feedback[agentId][msg.sender];
        if (given.length == 0) _clients[agentId].push(msg.sender);
        given.push(Feedback(value, valueDecimals, false, tag1, tag2));
        emit NewFeedback(
            agentId,
            msg.sender,
            uint64(given.length),
            value,
            valueDecimals,
            tag1,
            tag1,
            tag2,
            endpoint,
            feedbackURI,
            feedbackHash
        );
    }

    /// @inheritdoc IReputationRegistry
    function revokeFeedback(uint256 agentId, uint64 feedbackIndex) external {
        Feedback storage feedback = _feedbackAt(agentId, msg.sender, feedbackIndex);
        if (feedback.isRevoked) revert RevocationRepeated(agentId, msg.sender, feedbackIndex);
        feedback.isRevoked = true;
        emit FeedbackRevoked(agentId, msg.sender, feedbackIndex);
    }

    /// @inheritdoc IReputationRegistry
    function appendResponse(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        string calldata responseURI,
        bytes32 responseHash
    ) external {
        if (bytes(responseURI).length == 0) revert ResponseURIEmpty();
        _feedbackAt(agentId, clientAddress, feedbackIndex);
        _countResponse(agentId, address(0), 0);
        _countResponse(agentId, clientAddress, 0);
        _countResponse(agentId, clientAddress, feedbackIndex);
        emit ResponseAppended(agentId, clientAddress, feedbackIndex, msg.sender, responseURI, responseHash);
    }

    /// @inheritdoc IReputationRegistry
    function getSummary(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2
    ) external view returns (uint64 count, int128 summaryValue, uint8 summaryValueDecimals) {
        if (clientAddresses.length == 0) revert SummaryClientsMissing();
        Place[] memory places = _select(agentId, clientAddresses, tag1, tag2, false);
        if (places.length == 0) return (0, 0, 0);
        int256 sum;
        uint256[19] memory uses;
        for (uint256 i = 0; i < places.length; i++) {
            Feedback storage feedback = _feedback[agentId][places[i].client][places[i].position];
            (int128 value, uint8 valueDecimals) = (feedback.value, feedback.valueDecimals);
            sum += Means.widen(value, valueDecimals);
            uses[valueDecimals]++;
        }
        (summaryValue, summaryValueDecimals) = Means.mean(sum, places.length, uses);
        count = uint64(places.length);
    }

    /// @inheritdoc IReputationRegistry
    function readFeedback(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex
    )
        external
        view
        returns (int128 value, uint8 valueDecimals, string memory tag1, string memory tag2, bool isRevoked)
    {
        Feedback memory feedback = _feedbackAt(agentId, clientAddress, feedbackIndex);
        return (feedback.value, feedback.valueDecimals, feedback.tag1, feedback.tag2, feedback.isRevoked);
    }

    /// @inheritdoc IReputationRegistry
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
        )
    {
        clients = clientAddresses.length == 0 ? getClients(agentId) : clientAddresses;
        Place[] memory places = _select(agentId, clients, tag1, tag2, includeRevoked);
        clients = new address[](places.length);
        feedbackIndexes = new uint64[](places.length);
        values = new int128[](places.length);
        valueDecimals = new uint8[](places.length);
        tag1s = new string[](places.length);
        tag2s = new string[](places.length);
        revokedStatuses = new bool[](places.length);
        for (uint256 i = 0; i < places.length; i++) {
            Feedback storage feedback = _feedback[agentId][places[i].client][places[i].position];
            (clients[i], feedbackIndexes[i]) = (places[i].client, uint64(places[i].position + 1));
            (values[i], valueDecimals[i]) = (feedback.value, feedback.valueDecimals);
            (tag1s[i], tag2s[i], revokedStatuses[i]) = (feedback.tag1, feedback.tag2, feedback.isRevoked);
        }
    }

    /// @inheritdoc IReputationRegistry
    function getResponseCount(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        address[] calldata responders
    ) external view returns (uint64 count) {
        if (clientAddress == address(0)) feedbackIndex = 0;
        if (responders.length == 0) return _responses[_scope(agentId, clientAddress, feedbackIndex, address(0))];
        for (uint256 i = 0; i < responders.length; i++) {
            // Zero stands for all responders, and never responds itself.
            if (responders[i] == address(0)) continue;
            count += _responses[_scope(agentId, clientAddress, feedbackIndex, responders[i])];
        }
    }

    /// @inheritdoc IReputationRegistry
    function getLastIndex(uint256 agentId, address clientAddress) external view returns (uint64) {
        return uint64(_feedback[agentId][clientAddress].length);
    }

    /// @inheritdoc IReputationRegistry
    function getClientsPage(
        uint256 agentId,
        uint256 offset,
        uint256 limit
    ) external view returns (address[] memory clients, uint256 total) {
        address[] storage all = _clients[agentId];
        return (all.slice(offset, limit), all.length);
    }

    /// @inheritdoc IReputationRegistry
    function readFeedbackPage(
        uint256 agentId,
        address clientAddress,
        uint256 offset,
        uint256 limit
    ) external view returns (Feedback[] memory page, uint256 total) {
        Feedback[] storage given = _feedback[agentId][clientAddress];
        total = given.length;
        (uint256 start, uint256 size) = Pages.bounds(total, offset, limit);
        page = new Feedback[](size);
        for (uint256 i = 0; i < size; i++) page[i] = given[start + i];
    }

    function _countResponse(uint256 agentId, address client, uint64 feedbackIndex) private {
        _responses[_scope(agentId, client, feedbackIndex, address(0))]++;
        _responses[_scope(agentId, client, feedbackIndex, msg.sender)]++;
    }

    function _scope(
        uint256 agentId,
        address client,
        uint64 feedbackIndex,
        address responder
    ) private pure returns (bytes32) {
        return keccak256(abi.encode(agentId, client, feedbackIndex, responder));
    }
}
