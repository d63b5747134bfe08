// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityBound} from "../../../../contracts/src/interfaces/IIdentityBound.sol";
import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {FeedbackBase} from "../../utils/FeedbackBase.sol";
import {vm} from "../../utils/Vm.sol";

contract GiveFeedbackTest is FeedbackBase {
    // AG-203
    function test_WhenAnyoneGives_TellsAll() public {
        bytes32 hash = keccak256("file");
        for (uint64 index = 1; index < 4; index++) {
            vm.expectEmit(address(reputation));
            emit IReputationRegistry.NewFeedback(
                agentId,
                client,
                index,
                -32,
                1,
                "tradingYield",
                "tradingYield",
                "day",
                "https://agent",
                "ipfs://file",
                hash
            );
            vm.prank(client);
            reputation.giveFeedback(agentId, -32, 1, "tradingYield", "day", "https://agent", "ipfs://file", hash);
            assertEq(reputation.getLastIndex(agentId, client), index, "index");
        }
        _assertFeedback(client, 3, abi.encode(int128(-32), uint8(1), "tradingYield", "day", false));
    }

    // AG-203
    function test_WhenOthersGive_EachCountsFromOne() public {
        uint256 other = registered(owner);
        give(client, 1, 0);
        give(stranger, 2, 0);
        vm.prank(client);
        reputation.giveFeedback(other, 3, 0, "", "", "", "", 0);
        assertEq(reputation.getLastIndex(agentId, client), 1, "client");
        assertEq(reputation.getLastIndex(agentId, stranger), 1, "another client");
        assertEq(reputation.getLastIndex(other, client), 1, "another agent");
        assertEq(reputation.getLastIndex(agentId, payee), 0, "nobody");
    }

    // AG-201
    function test_RevertWhen_OneActsForTheAgent() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(
                abi.encodeWithSelector(IReputationRegistry.FeedbackClientRefused.selector, agentId, callers[i])
            );
            give(callers[i], 100, 0);
        }
        assertEq(reputation.getClients(agentId), nobody(), "clients");
    }

    // AG-201
    function test_WhenTheAgentWasSold_ItsOldOwnerMayGive() public {
        vm.prank(owner);
        identity.transferFrom(owner, payee, agentId);
        give(owner, 1, 0);
        expectRevert(abi.encodeWithSelector(IReputationRegistry.FeedbackClientRefused.selector, agentId, payee));
        give(payee, 100, 0);
    }

    // AG-03
    function test_RevertWhen_NoSuchAgent() public {
        expectNoAgent(1);
        vm.prank(client);
        reputation.giveFeedback(1, 100, 0, "", "", "", "", 0);
    }

    // AG-202
    function test_RevertWhen_TooManyDecimals() public {
        give(client, 1, 18);
        expectRevert(abi.encodeWithSelector(IReputationRegistry.FeedbackDecimalsTooLarge.selector, 19, 18));
        give(client, 1, 19);
    }

    // AG-202, AG-203
    function testFuzz_StoresWhatIsGiven(
        int128 value,
        uint8 decimals,
        string calldata tag1,
        string calldata tag2
    ) public {
        decimals = decimals % 19;
        give(client, value, decimals, tag1, tag2);
        _assertFeedback(client, 1, abi.encode(value, decimals, tag1, tag2, false));
        assertSummary(listOf(client), 1, value, decimals);
    }

    // AG-06
    function test_RevertWhen_IdentityRegistryHasNoCode() public {
        assertEq(reputation.getIdentityRegistry(), address(identity), "as constructed");
        bytes memory refusal = abi.encodeWithSelector(IIdentityBound.IdentityRegistryInvalid.selector, stranger);
        expectRevert(refusal);
        this.deployBoundTo(stranger);
    }

    function deployBoundTo(address registry) external returns (address) {
        return create("ReputationRegistry.sol:ReputationRegistry", abi.encode(registry));
    }

    // AG-03, AG-06
    function test_RevertWhen_IdentityRegistryKnowsNoOwner() public {
        // Not as ERC-721 has it: it returns zero where it should revert.
        address lax = address(new FixedAnswer(abi.encode(0), false));
        reputation = IReputationRegistry(this.deployBoundTo(lax));
        expectNoAgent(agentId);
        give(client, 1, 0);
    }

    function _assertFeedback(address by, uint64 index, bytes memory expected) private view {
        (int128 value, uint8 decimals, string memory tag1, string memory tag2, bool isRevoked) = reputation
            .readFeedback(agentId, by, index);
        assertEq(abi.encode(value, decimals, tag1, tag2, isRevoked), expected, "feedback");
    }
}
