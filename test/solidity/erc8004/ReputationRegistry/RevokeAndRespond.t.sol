// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {FeedbackBase} from "../../utils/FeedbackBase.sol";
import {vm} from "../../utils/Vm.sol";

contract RevokeAndRespondTest is FeedbackBase {
    function setUp() public override {
        super.setUp();
        give(client, 10, 0);
        give(client, 20, 0);
        give(stranger, 60, 0);
    }

    // AG-204
    function test_WhenClientRevokes_ItStaysReadable() public {
        vm.expectEmit(address(reputation));
        emit IReputationRegistry.FeedbackRevoked(agentId, client, 2);
        revoke(client, 2);
        (int128 value, , , , bool isRevoked) = reputation.readFeedback(agentId, client, 2);
        vm.assertTrue(value == 20 && isRevoked, "feedback");
        assertEq(reputation.getLastIndex(agentId, client), 2, "index");
        give(client, 30, 0);
        assertEq(reputation.getLastIndex(agentId, client), 3, "numbers are never used again");
    }

    // AG-204
    function test_RevertWhen_RevokedTwice() public {
        revoke(client, 1);
        expectRevert(abi.encodeWithSelector(IReputationRegistry.RevocationRepeated.selector, agentId, client, 1));
        revoke(client, 1);
    }

    // AG-204
    function test_RevertWhen_RevokingWhatIsNotOnesOwn() public {
        _expectNotFound(stranger, 2);
        revoke(stranger, 2);
        _expectNotFound(payee, 1);
        revoke(payee, 1);
        _expectNotFound(owner, 1);
        revoke(owner, 1);
        _expectNotFound(client, 0);
        revoke(client, 0);
        _expectNotFound(client, 3);
        revoke(client, 3);
        _expectNotFound(client, type(uint64).max);
        revoke(client, type(uint64).max);
    }

    // AG-204
    function test_RevertWhen_ReadingWhatIsNotThere() public {
        _expectNotFound(client, 0);
        reputation.readFeedback(agentId, client, 0);
        _expectNotFound(client, 3);
        reputation.readFeedback(agentId, client, 3);
        _expectNotFound(payee, 1);
        reputation.readFeedback(agentId, payee, 1);
    }

    // AG-205
    function test_WhenAnyoneResponds_TellsAll() public {
        address[3] memory responders = [owner, client, payee];
        for (uint256 i = 0; i < 3; i++) {
            vm.expectEmit(address(reputation));
            emit IReputationRegistry.ResponseAppended(agentId, client, 1, responders[i], "ipfs://answer", "hash");
            vm.prank(responders[i]);
            reputation.appendResponse(agentId, client, 1, "ipfs://answer", "hash");
        }
        revoke(client, 1);
        respond(owner, client, 1);
        assertEq(reputation.getResponseCount(agentId, client, 1, nobody()), 4, "revoked feedback too");
    }

    // AG-205
    function test_RevertWhen_RespondingToNothing() public {
        _expectNotFound(client, 0);
        respond(owner, client, 0);
        _expectNotFound(client, 3);
        respond(owner, client, 3);
        _expectNotFound(payee, 1);
        respond(owner, payee, 1);
        expectRevert(abi.encodeWithSelector(IReputationRegistry.FeedbackNotFound.selector, 9, client, 1));
        vm.prank(owner);
        reputation.appendResponse(9, client, 1, "ipfs://answer", 0);
    }

    // AG-205
    function test_RevertWhen_ResponseNamesNoFile() public {
        expectRevert(abi.encodeWithSelector(IReputationRegistry.ResponseURIEmpty.selector));
        vm.prank(owner);
        reputation.appendResponse(agentId, client, 1, "", "hash");
    }

    // AG-206
    function test_WhenCounted_EveryFilterCounts() public {
        respond(owner, client, 1);
        respond(owner, client, 1);
        respond(payee, client, 1);
        respond(owner, client, 2);
        respond(owner, stranger, 1);
        _assertCounts(client, 1, [uint64(3), 2, 1, 3]);
        _assertCounts(client, 2, [uint64(1), 1, 0, 1]);
        _assertCounts(client, 3, [uint64(0), 0, 0, 0]);
        _assertCounts(client, 0, [uint64(4), 3, 1, 4]);
        _assertCounts(stranger, 0, [uint64(1), 1, 0, 1]);
        _assertCounts(address(0), 0, [uint64(5), 4, 1, 5]);
        _assertCounts(address(0), 2, [uint64(5), 4, 1, 5]);
        assertEq(reputation.getResponseCount(agentId, client, 1, listOf(address(0))), 0, "zero never responds");
        assertEq(reputation.getResponseCount(agentId, client, 1, listOf(owner, owner)), 4, "twice is twice");
        assertEq(reputation.getResponseCount(agentId + 1, address(0), 0, nobody()), 0, "another agent");
    }

    function respond(address by, address to, uint64 index) private {
        vm.prank(by);
        reputation.appendResponse(agentId, to, index, "ipfs://answer", 0);
    }

    /// @param expected By all, by the owner, by the payee, by both.
    function _assertCounts(address by, uint64 index, uint64[4] memory expected) private view {
        assertEq(reputation.getResponseCount(agentId, by, index, nobody()), expected[0], "all");
        assertEq(reputation.getResponseCount(agentId, by, index, listOf(owner)), expected[1], "owner");
        assertEq(reputation.getResponseCount(agentId, by, index, listOf(payee)), expected[2], "payee");
        assertEq(reputation.getResponseCount(agentId, by, index, listOf(owner, payee)), expected[3], "both");
    }

    function _expectNotFound(address by, uint64 index) private {
        expectRevert(abi.encodeWithSelector(IReputationRegistry.FeedbackNotFound.selector, agentId, by, index));
    }
}
