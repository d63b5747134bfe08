// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {IValidationRegistry} from "../../../../contracts/src/interfaces/IValidationRegistry.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";
import {RegistryBook} from "./RegistryBook.sol";
import {RegistryHandler} from "./RegistryHandler.sol";

/// @notice The registries against what the words of the standard make of the same acts.
/// @dev Run it with its whole folder: the runner takes the handler for a target only if it has the handler's artifact.
contract RegistryInvariantTest is Base {
    IIdentityRegistry private identity;
    IReputationRegistry private reputation;
    IValidationRegistry private validation;
    RegistryHandler private handler;

    function setUp() public override {
        vm.warp(START);
        identity = IIdentityRegistry(create("IdentityRegistry.sol:IdentityRegistry", ""));
        bytes memory bound = abi.encode(identity);
        reputation = IReputationRegistry(create("ReputationRegistry.sol:ReputationRegistry", bound));
        validation = IValidationRegistry(create("ValidationRegistry.sol:ValidationRegistry", bound));
        handler = new RegistryHandler(identity, reputation, validation);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // AG-101
    /// @notice Ids count from 0 without a gap, and each agent has the owner that its transfers gave it.
    function invariant_IdsCountFromZero() public {
        _assertNever(RegistryBook.Fault.Id);
        RegistryBook.Agent[] memory agents = handler.allAgents();
        for (uint256 id = 0; id < agents.length; id++) assertEq(identity.ownerOf(id), agents[id].owner, "owner");
        expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, agents.length));
        identity.ownerOf(agents.length);
    }

    // AG-102, AG-108, AG-111, AG-112
    /// @notice An agent's wallet is who registered it, until it changes hands, and later only who proved it.
    function invariant_WalletIsTheRegistrantOrProved() public view {
        RegistryBook.Agent[] memory agents = handler.allAgents();
        for (uint256 id = 0; id < agents.length; id++) {
            assertEq(identity.getAgentWallet(id), agents[id].wallet, "wallet");
        }
    }

    // AG-107, AG-108, AG-109, AG-110
    /// @notice A wallet's signature works exactly once, in time, for its agent, owner, registry and chain.
    function invariant_WalletSignatureHoldsOnceInTimeAndPlace() public view {
        _assertNever(RegistryBook.Fault.Proof);
    }

    // AG-04
    /// @notice Who acts for an agent can write about it and sell it, and nobody else can.
    function invariant_OnlyWhoActsForAnAgentWrites() public view {
        _assertNever(RegistryBook.Fault.Stranger);
    }

    // AG-201
    /// @notice Everybody can rate an agent but those who act for it.
    function invariant_NobodyRatesItsOwnAgent() public view {
        _assertNever(RegistryBook.Fault.SelfFeedback);
    }

    // AG-203
    /// @notice Every feedback is kept under its number, which counts from 1 for each client and agent.
    function invariant_FeedbackIsKeptAndNumbered() public view {
        RegistryBook.Given[] memory all = handler.allFeedback();
        for (uint256 i = 0; i < all.length; i++) {
            RegistryBook.Given memory one = all[i];
            uint64 last = reputation.getLastIndex(one.agentId, one.client);
            assertEq(last, handler.givenBy(one.agentId, one.client), "last");
            (int128 value, uint8 decimals, string memory tag, , ) = reputation.readFeedback(
                one.agentId,
                one.client,
                one.index
            );
            bytes memory kept = abi.encode(value, decimals, tag);
            assertEq(kept, abi.encode(one.value, one.decimals, one.tag), "kept");
        }
    }

    // AG-204
    /// @notice Feedback is revoked by its client alone, and once.
    function invariant_FeedbackIsRevokedOnceByItsClient() public view {
        _assertNever(RegistryBook.Fault.Revocation);
        RegistryBook.Given[] memory all = handler.allFeedback();
        for (uint256 i = 0; i < all.length; i++) {
            (, , , , bool isRevoked) = reputation.readFeedback(all[i].agentId, all[i].client, all[i].index);
            assertEq(isRevoked, all[i].isRevoked, "revoked");
        }
    }

    // AG-207, AG-208
    /// @notice A summary is the mean that one computes from the feedback by hand.
    function invariant_SummaryIsTheNaiveMean() public view {
        address[] memory clients = handler.allActors();
        uint256 agents = handler.allAgents().length;
        for (uint256 id = 0; id < agents; id++) {
            (uint64 count, int128 mean, uint8 decimals) = reputation.getSummary(id, clients, "starred", "");
            assertEq(abi.encode(count, mean, decimals), _naiveSummary(id), "summary");
        }
    }

    // AG-210
    /// @notice Every client is listed once, in the order of first feedback.
    function invariant_ClientsAreListedOnce() public view {
        RegistryBook.Given[] memory all = handler.allFeedback();
        uint256 agents = handler.allAgents().length;
        for (uint256 id = 0; id < agents; id++) {
            address[] memory clients = reputation.getClients(id);
            uint256 found;
            for (uint256 i = 0; i < all.length; i++) {
                if (all[i].agentId != id || all[i].index != 1) continue;
                assertEq(found < clients.length ? clients[found] : address(0), all[i].client, "client");
                found++;
            }
            assertEq(clients.length, found, "clients");
        }
    }

    // AG-205, AG-206
    /// @notice Responses are counted for their feedback, their client, their agent and their responder, and add up.
    function invariant_ResponsesAddUp() public view {
        _assertNever(RegistryBook.Fault.Answer);
        RegistryBook.Answer[] memory all = handler.allAnswers();
        address[] memory nobody;
        address[] memory one = new address[](1);
        for (uint256 i = 0; i < all.length; i++) {
            (uint256 id, address client, uint64 index) = (all[i].agentId, all[i].client, all[i].index);
            one[0] = all[i].responder;
            uint256[6] memory counts;
            for (uint256 j = 0; j < all.length; j++) {
                if (all[j].agentId != id) continue;
                uint256 same = all[j].responder == one[0] ? 1 : 0;
                (counts[0], counts[1]) = (counts[0] + 1, counts[1] + same);
                if (all[j].client != client) continue;
                (counts[2], counts[3]) = (counts[2] + 1, counts[3] + same);
                if (all[j].index == index) (counts[4], counts[5]) = (counts[4] + 1, counts[5] + same);
            }
            assertEq(reputation.getResponseCount(id, address(0), 0, nobody), counts[0], "the agent's");
            assertEq(reputation.getResponseCount(id, address(0), 0, one), counts[1], "the agent's by one");
            assertEq(reputation.getResponseCount(id, client, 0, nobody), counts[2], "the client's");
            assertEq(reputation.getResponseCount(id, client, 0, one), counts[3], "the client's by one");
            assertEq(reputation.getResponseCount(id, client, index, nobody), counts[4], "the feedback's");
            assertEq(reputation.getResponseCount(id, client, index, one), counts[5], "the feedback's by one");
        }
    }

    // AG-301, AG-302
    /// @notice A hash belongs for ever to the first request that named it.
    function invariant_HashBelongsToItsFirstRequest() public view {
        _assertNever(RegistryBook.Fault.Request);
        RegistryBook.Request[] memory all = handler.allRequests();
        for (uint256 i = 0; i < all.length; i++) {
            (address asked, uint256 id, , , , ) = validation.getValidationStatus(all[i].hash);
            assertEq(asked, all[i].validator, "validator");
            assertEq(id, all[i].agentId, "agent");
        }
    }

    // AG-303, AG-304
    /// @notice A request's response is the latest that its validator gave, and no time says that there is none.
    function invariant_ResponseIsTheValidatorsLatest() public view {
        _assertNever(RegistryBook.Fault.Response);
        RegistryBook.Request[] memory all = handler.allRequests();
        for (uint256 i = 0; i < all.length; i++) {
            (, , uint8 response, , string memory tag, uint256 lastUpdate) = validation.getValidationStatus(all[i].hash);
            assertEq(abi.encode(response, tag), abi.encode(all[i].response, all[i].tag), "response");
            assertEq(lastUpdate != 0, all[i].hasResponse, "has a response");
        }
    }

    // AG-305
    /// @notice A summary of validations is the mean that one computes from the responses by hand.
    function invariant_ValidationSummaryIsTheNaiveMean() public view {
        RegistryBook.Request[] memory all = handler.allRequests();
        uint256 agents = handler.allAgents().length;
        address[] memory nobody;
        for (uint256 id = 0; id < agents; id++) {
            (uint256 sum, uint256 responses) = (0, 0);
            for (uint256 i = 0; i < all.length; i++) {
                if (all[i].agentId != id || !all[i].hasResponse) continue;
                (sum, responses) = (sum + all[i].response, responses + 1);
            }
            (uint64 count, uint8 average) = validation.getSummary(id, nobody, "");
            assertEq(count, responses, "count");
            assertEq(average, responses == 0 ? 0 : sum / responses, "average");
        }
    }

    // AG-306
    /// @notice Every request stands in its agent's list and in its validator's, once and in order.
    function invariant_EveryRequestIsListed() public view {
        RegistryBook.Request[] memory all = handler.allRequests();
        address[] memory actors = handler.allActors();
        for (uint256 i = 0; i < actors.length; i++) {
            bytes32[] memory list = validation.getValidatorRequests(actors[i]);
            uint256 found;
            for (uint256 j = 0; j < all.length; j++) {
                if (all[j].validator != actors[i]) continue;
                assertEq(found < list.length ? list[found] : bytes32(0), all[j].hash, "of the validator");
                found++;
            }
            assertEq(list.length, found, "the validator's");
        }
        for (uint256 i = 0; i < all.length; i++) {
            bytes32[] memory list = validation.getAgentValidations(all[i].agentId);
            uint256 found;
            for (uint256 j = 0; j < list.length; j++) if (list[j] == all[i].hash) found++;
            assertEq(found, 1, "of the agent");
        }
    }

    /// @dev Exact, with 18 decimals, over what has the tag and is not revoked.
    function _naiveSummary(uint256 id) private view returns (bytes memory) {
        RegistryBook.Given[] memory all = handler.allFeedback();
        int256 sum;
        uint64 count;
        uint256[19] memory uses;
        for (uint256 i = 0; i < all.length; i++) {
            if (all[i].agentId != id || all[i].isRevoked || bytes(all[i].tag).length != 7) continue;
            sum += int256(all[i].value) * int256(10 ** (18 - uint256(all[i].decimals)));
            uses[all[i].decimals]++;
            count++;
        }
        if (count == 0) return abi.encode(0, 0, 0);
        uint256 decimals;
        for (uint256 i = 0; i < 19; i++) if (uses[i] > uses[decimals]) decimals = i;
        while (true) {
            int256 mean = sum / int256(uint256(count) * 10 ** (18 - decimals));
            if (mean >= type(int128).min && mean <= type(int128).max) return abi.encode(count, mean, decimals);
            decimals--;
        }
        return "";
    }

    function _assertNever(RegistryBook.Fault fault) private view {
        assertEq(handler.faults(fault), 0, "times it happened");
    }
}
