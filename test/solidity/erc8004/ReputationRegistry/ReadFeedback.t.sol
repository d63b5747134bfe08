// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityBound} from "../../../../contracts/src/interfaces/IIdentityBound.sol";
import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {Feedback} from "../../../../contracts/src/types/Feedback.sol";
import {FeedbackBase} from "../../utils/FeedbackBase.sol";
import {vm} from "../../utils/Vm.sol";

contract ReadFeedbackTest is FeedbackBase {
    uint256 private constant MAX_LIST = 1_000;

    /// @dev Slots of the registry's first two variables.
    uint256 private constant CLIENTS_SLOT = 0;
    uint256 private constant FEEDBACK_SLOT = 1;

    struct All {
        address[] clients;
        uint64[] indexes;
        int128[] values;
        uint8[] decimals;
        string[] tag1s;
        string[] tag2s;
        bool[] revoked;
    }

    // AG-210
    function test_WhenSeveralGave_ClientsAreListedOnceInOrder() public {
        assertEq(reputation.getClients(agentId), nobody(), "none");
        give(stranger, 1, 0);
        give(client, 1, 0);
        give(stranger, 1, 0);
        assertEq(reputation.getClients(agentId), listOf(stranger, client), "two");
        revoke(stranger, 1);
        assertEq(reputation.getClients(agentId), listOf(stranger, client), "for ever");
    }

    // AG-209
    function test_WhenReadWhole_GivesAllInOrder() public {
        _giveFour();
        All memory all = _read(nobody(), "", "", true);
        _assertRows(all, [uint256(1), 2, 3, 4], 4);
        assertEq(all.clients[0], stranger, "the first client's first");
        assertEq(all.clients[1], stranger, "the first client's second");
        assertEq(all.clients[2], client, "the second client's");
        assertEq(all.indexes[1], 2, "index");
        assertEq(all.indexes[2], 1, "index");
        assertEq(all.decimals[3], 4, "decimals");
        assertEq(all.tag1s[1], "b", "tag1");
        assertEq(all.tag2s[3], "y", "tag2");
        vm.assertTrue(all.revoked[0] && !all.revoked[1], "revoked");
    }

    // AG-209
    function test_WhenFiltered_GivesWhatMatches() public {
        _giveFour();
        _assertRows(_read(nobody(), "", "", false), [uint256(2), 3, 4, 0], 3);
        _assertRows(_read(listOf(client), "", "", true), [uint256(3), 4, 0, 0], 2);
        _assertRows(_read(listOf(client, stranger), "", "", true), [uint256(3), 4, 1, 2], 4);
        _assertRows(_read(nobody(), "a", "", true), [uint256(1), 3, 0, 0], 2);
        _assertRows(_read(nobody(), "a", "", false), [uint256(3), 0, 0, 0], 1);
        _assertRows(_read(nobody(), "", "y", true), [uint256(2), 4, 0, 0], 2);
        _assertRows(_read(nobody(), "b", "y", true), [uint256(2), 4, 0, 0], 2);
        _assertRows(_read(nobody(), "a", "y", true), [uint256(0), 0, 0, 0], 0);
        _assertRows(_read(listOf(payee), "", "", true), [uint256(0), 0, 0, 0], 0);
    }

    // AG-05
    function test_WhenPaged_NothingIsLost() public {
        _giveFour();
        (address[] memory clients, uint256 total) = reputation.getClientsPage(agentId, 0, 1);
        assertEq(clients, listOf(stranger), "first page");
        assertEq(total, 2, "total");
        (clients, total) = reputation.getClientsPage(agentId, 1, type(uint256).max);
        assertEq(clients, listOf(client), "the rest");
        assertEq(total, 2, "total");
        (Feedback[] memory page, uint256 count) = reputation.readFeedbackPage(agentId, stranger, 1, 1);
        assertEq(count, 2, "count");
        assertEq(abi.encode(page[0]), abi.encode(Feedback(2, 2, false, "b", "y")), "second");
        (page, ) = reputation.readFeedbackPage(agentId, stranger, 0, 2);
        assertEq(abi.encode(page[0]), abi.encode(Feedback(1, 1, true, "a", "x")), "revoked ones too");
    }

    // AG-05
    function testFuzz_PagesNeverRevert(uint256 offset, uint256 limit) public {
        _giveFour();
        give(stranger, 5, 5);
        (address[] memory clients, uint256 total) = reputation.getClientsPage(agentId, offset, limit);
        assertEq(total, 2, "clients");
        assertEq(clients.length, _sizeOf(2, offset, limit), "of clients");
        (Feedback[] memory page, uint256 count) = reputation.readFeedbackPage(agentId, stranger, offset, limit);
        assertEq(count, 3, "feedback");
        assertEq(page.length, _sizeOf(3, offset, limit), "of feedback");
        if (page.length == 0) return;
        (int128 value, , , , ) = reputation.readFeedback(agentId, stranger, uint64(offset + 1));
        vm.assertTrue(page[0].value == value, "starts where it says");
    }

    // AG-05
    function test_RevertWhen_TooManyClients() public {
        _pretendClients(MAX_LIST);
        assertEq(reputation.getClients(agentId).length, MAX_LIST, "as many as there may be");
        _read(nobody(), "", "", true);
        _pretendClients(MAX_LIST + 1);
        _expectTooLong(IReputationRegistry.getClientsPage.selector);
        reputation.getClients(agentId);
        _expectTooLong(IReputationRegistry.getClientsPage.selector);
        reputation.readAllFeedback(agentId, nobody(), "", "", true);
        (address[] memory clients, uint256 total) = reputation.getClientsPage(agentId, MAX_LIST, 5);
        assertEq(total, MAX_LIST + 1, "pages count them all");
        assertEq(clients.length, 1, "and have the last one");
    }

    // AG-05
    function test_RevertWhen_TooMuchFeedback() public {
        give(stranger, 7, 0);
        _pretendFeedback(client, MAX_LIST);
        assertSummary(listOf(client), uint64(MAX_LIST), 0, 0);
        _expectTooLong(IReputationRegistry.readFeedbackPage.selector);
        reputation.getSummary(agentId, listOf(client, stranger), "", "");
        _expectTooLong(IReputationRegistry.readFeedbackPage.selector);
        reputation.getSummary(agentId, listOf(stranger, client), "no such tag", "");
        _expectTooLong(IReputationRegistry.readFeedbackPage.selector);
        reputation.readAllFeedback(agentId, listOf(client, stranger), "", "", false);
        assertSummary(listOf(stranger), 1, 7, 0);
        (Feedback[] memory page, uint256 total) = reputation.readFeedbackPage(agentId, client, MAX_LIST - 2, 9);
        assertEq(total, MAX_LIST, "pages count it all");
        assertEq(page.length, 2, "and have the end of it");
    }

    // AG-209
    function test_WhenTagIsLong_FilterDoesNotReadIt() public {
        give(client, 1, 0, string(new bytes(30_000)), "");
        give(client, 2, 0, "a", "");
        uint256 before = gasleft();
        assertSummary(listOf(client), "a", "", abi.encode(1, 2, 0));
        vm.assertLe(before - gasleft(), 60_000, "gas");
    }

    /// @dev Two of the stranger's, the first of them revoked, then two of the client's; values 1 to 4.
    function _giveFour() private {
        give(stranger, 1, 1, "a", "x");
        give(stranger, 2, 2, "b", "y");
        give(client, 3, 3, "a", "x");
        give(client, 4, 4, "b", "y");
        revoke(stranger, 1);
    }

    function _read(
        address[] memory clients,
        string memory tag1,
        string memory tag2,
        bool includeRevoked
    ) private view returns (All memory all) {
        (all.clients, all.indexes, all.values, all.decimals, all.tag1s, all.tag2s, all.revoked) = reputation
            .readAllFeedback(agentId, clients, tag1, tag2, includeRevoked);
    }

    function _assertRows(All memory all, uint256[4] memory values, uint256 count) private pure {
        assertEq(all.values.length, count, "rows");
        assertEq(all.clients.length, count, "clients");
        assertEq(all.revoked.length, count, "statuses");
        for (uint256 i = 0; i < count; i++) vm.assertTrue(all.values[i] == int256(values[i]), "value");
    }

    /// @dev Writes the list's length alone: its entries read as zero.
    function _pretendClients(uint256 count) private {
        bytes32 slot = keccak256(abi.encode(agentId, CLIENTS_SLOT));
        vm.store(address(reputation), slot, bytes32(count));
    }

    function _pretendFeedback(address by, uint256 count) private {
        bytes32 slot = keccak256(abi.encode(by, keccak256(abi.encode(agentId, FEEDBACK_SLOT))));
        vm.store(address(reputation), slot, bytes32(count));
    }

    function _expectTooLong(bytes4 pagedView) private {
        expectRevert(abi.encodeWithSelector(IIdentityBound.ListTooLong.selector, MAX_LIST + 1, MAX_LIST, pagedView));
    }

    function _sizeOf(uint256 length, uint256 offset, uint256 limit) private pure returns (uint256) {
        if (offset >= length) return 0;
        return limit < length - offset ? limit : length - offset;
    }
}
