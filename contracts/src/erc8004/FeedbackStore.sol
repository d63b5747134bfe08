// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Tags} from "../libraries/Tags.sol";
import {Feedback} from "../types/Feedback.sol";
import {IdentityBound} from "./IdentityBound.sol";

/// @title FeedbackStore
/// @notice Who gave which feedback to an agent, and how to find it.
abstract contract FeedbackStore is IReputationRegistry, IdentityBound {
    using Tags for string;

    /// @dev Where one feedback lies.
    struct Place {
        address client;
        uint256 position;
    }

    mapping(uint256 agentId => address[] clients) internal _clients;
    mapping(uint256 agentId => mapping(address client => Feedback[] feedback)) internal _feedback;

    /// @inheritdoc IReputationRegistry
    function getClients(uint256 agentId) public view returns (address[] memory) {
        _checkLength(_clients[agentId].length, this.getClientsPage.selector);
        return _clients[agentId];
    }

    function _feedbackAt(
        uint256 agentId,
        address client,
        uint64 feedbackIndex
    ) internal view returns (Feedback storage) {
        Feedback[] storage given = _feedback[agentId][client];
        if (feedbackIndex == 0 || feedbackIndex > given.length) revert FeedbackNotFound(agentId, client, feedbackIndex);
        return given[feedbackIndex - 1];
    }

    /// @dev Where the feedback of these clients lies that passes the filters. Looks at `MAX_LIST` feedback at most.
    function _select(
        uint256 agentId,
        address[] memory clients,
        string calldata tag1,
        string calldata tag2,
        bool includeRevoked
    ) internal view returns (Place[] memory places) {
        uint256 seen;
        for (uint256 i = 0; i < clients.length; i++) seen += _feedback[agentId][clients[i]].length;
        _checkLength(seen, this.readFeedbackPage.selector);
        places = new Place[](seen);
        uint256 found;
        for (uint256 i = 0; i < clients.length; i++) {
            Feedback[] storage given = _feedback[agentId][clients[i]];
            for (uint256 position = 0; position < given.length; position++) {
                Feedback storage feedback = given[position];
                if (feedback.isRevoked && !includeRevoked) continue;
                if (!feedback.tag1.matches(tag1) || !feedback.tag2.matches(tag2)) continue;
                places[found++] = Place(clients[i], position);
            }
        }
        assembly ("memory-safe") {
            mstore(places, found)
        }
    }
}
