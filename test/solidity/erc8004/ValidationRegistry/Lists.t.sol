// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityBound} from "../../../../contracts/src/interfaces/IIdentityBound.sol";
import {IValidationRegistry} from "../../../../contracts/src/interfaces/IValidationRegistry.sol";
import {ValidationBase} from "../../utils/ValidationBase.sol";
import {vm} from "../../utils/Vm.sol";

contract ListsTest is ValidationBase {
    uint256 private constant MAX_LIST = 1_000;

    /// @dev Slots of the registry's lists.
    uint256 private constant REQUESTS_OF_SLOT = 1;
    uint256 private constant REQUESTS_TO_SLOT = 2;

    uint256 private other;

    function setUp() public override {
        super.setUp();
        other = registered(owner);
        ask(owner, validator, agentId, bytes32("a"));
        ask(owner, payee, agentId, bytes32("b"));
        ask(owner, validator, other, bytes32("c"));
        ask(owner, validator, agentId, bytes32("d"));
    }

    // AG-306
    function test_WhenRead_ListsAreInOrder() public view {
        _assertList(validation.getAgentValidations(agentId), "abd");
        _assertList(validation.getAgentValidations(other), "c");
        _assertList(validation.getAgentValidations(9), "");
        _assertList(validation.getValidatorRequests(validator), "acd");
        _assertList(validation.getValidatorRequests(payee), "b");
        _assertList(validation.getValidatorRequests(client), "");
    }

    // AG-305
    function test_WhenSummed_OnlyResponsesCount() public {
        assertSummary(agentId, nobody(), "", 0, 0);
        respond(validator, bytes32("a"), 0, "x");
        assertSummary(agentId, nobody(), "", 1, 0);
        respond(payee, bytes32("b"), 75, "y");
        respond(validator, bytes32("c"), 100, "x");
        assertSummary(agentId, nobody(), "", 2, 37);
        respond(validator, bytes32("d"), 76, "x");
        assertSummary(agentId, nobody(), "", 3, 50);
        respond(validator, bytes32("d"), 10, "y");
        assertSummary(agentId, nobody(), "", 3, 28);
        assertSummary(other, nobody(), "", 1, 100);
        assertSummary(9, nobody(), "", 0, 0);
    }

    // AG-305
    function test_WhenSummed_FiltersCount() public {
        respond(validator, bytes32("a"), 10, "x");
        respond(payee, bytes32("b"), 50, "x");
        respond(validator, bytes32("d"), 90, "y");
        address[] memory one = new address[](1);
        one[0] = validator;
        assertSummary(agentId, one, "", 2, 50);
        assertSummary(agentId, one, "x", 1, 10);
        assertSummary(agentId, nobody(), "x", 2, 30);
        assertSummary(agentId, nobody(), "xx", 0, 0);
        address[] memory two = new address[](3);
        (two[0], two[1], two[2]) = (client, payee, payee);
        assertSummary(agentId, two, "", 1, 50);
        one[0] = client;
        assertSummary(agentId, one, "", 0, 0);
    }

    // AG-05
    function test_WhenPaged_NothingIsLost() public view {
        (bytes32[] memory page, uint256 total) = validation.getAgentValidationsPage(agentId, 1, 1);
        _assertList(page, "b");
        assertEq(total, 3, "total");
        (page, total) = validation.getValidatorRequestsPage(validator, 1, type(uint256).max);
        _assertList(page, "cd");
        assertEq(total, 3, "total");
    }

    // AG-05
    function testFuzz_PagesNeverRevert(uint256 offset, uint256 limit) public view {
        (bytes32[] memory page, uint256 total) = validation.getAgentValidationsPage(agentId, offset, limit);
        uint256 size = offset >= 3 ? 0 : (limit < 3 - offset ? limit : 3 - offset);
        assertEq(page.length, size, "of the agent's");
        assertEq(total, 3, "the agent's");
        (page, total) = validation.getValidatorRequestsPage(validator, offset, limit);
        assertEq(page.length, size, "of the validator's");
        assertEq(total, 3, "the validator's");
    }

    // AG-05
    function test_RevertWhen_ListIsTooLong() public {
        bytes32 ofAgent = keccak256(abi.encode(agentId, REQUESTS_OF_SLOT));
        bytes32 toValidator = keccak256(abi.encode(validator, REQUESTS_TO_SLOT));
        vm.store(address(validation), ofAgent, bytes32(MAX_LIST));
        vm.store(address(validation), toValidator, bytes32(MAX_LIST));
        assertEq(validation.getAgentValidations(agentId).length, MAX_LIST, "as many as there may be");
        assertEq(validation.getValidatorRequests(validator).length, MAX_LIST, "as many as there may be");
        assertSummary(agentId, nobody(), "", 0, 0);
        vm.store(address(validation), ofAgent, bytes32(MAX_LIST + 1));
        vm.store(address(validation), toValidator, bytes32(MAX_LIST + 1));
        _expectTooLong(IValidationRegistry.getAgentValidationsPage.selector);
        validation.getAgentValidations(agentId);
        _expectTooLong(IValidationRegistry.getAgentValidationsPage.selector);
        validation.getSummary(agentId, nobody(), "");
        _expectTooLong(IValidationRegistry.getValidatorRequestsPage.selector);
        validation.getValidatorRequests(validator);
        (bytes32[] memory page, uint256 total) = validation.getAgentValidationsPage(agentId, MAX_LIST, 5);
        assertEq(page.length, 1, "pages have the last one");
        assertEq(total, MAX_LIST + 1, "and count them all");
    }

    /// @param expected One letter a request.
    function _assertList(bytes32[] memory list, bytes memory expected) private pure {
        assertEq(list.length, expected.length, "length");
        for (uint256 i = 0; i < list.length; i++) assertEq(list[i], bytes32(expected[i]), "hash");
    }

    function _expectTooLong(bytes4 pagedView) private {
        expectRevert(abi.encodeWithSelector(IIdentityBound.ListTooLong.selector, MAX_LIST + 1, MAX_LIST, pagedView));
    }
}
