// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityBound} from "../../../../contracts/src/interfaces/IIdentityBound.sol";
import {IValidationRegistry} from "../../../../contracts/src/interfaces/IValidationRegistry.sol";
import {ValidationBase} from "../../utils/ValidationBase.sol";
import {vm} from "../../utils/Vm.sol";

contract ValidationTest is ValidationBase {
    // AG-301
    function test_WhenOneActsForTheAgent_Asks() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            bytes32 hash = bytes32(i + 1);
            vm.expectEmit(address(validation));
            emit IValidationRegistry.ValidationRequest(validator, agentId, "ipfs://request", hash);
            ask(callers[i], validator, agentId, hash);
            assertStatus(hash, abi.encode(validator, agentId, 0, bytes32(0), "", 0));
        }
    }

    // AG-04
    function test_RevertWhen_StrangerAsks() public {
        expectStranger(stranger, agentId);
        ask(stranger, validator, agentId, HASH);
        expectStranger(validator, agentId);
        ask(validator, validator, agentId, HASH);
        uint256 other = registered(owner);
        expectStranger(approved, other);
        ask(approved, validator, other, HASH);
    }

    // AG-03
    function test_RevertWhen_NoSuchAgent() public {
        expectNoAgent(1);
        ask(owner, validator, 1, HASH);
    }

    // AG-301
    function test_RevertWhen_RequestIsIncomplete() public {
        _expectIncomplete(address(0), 14, HASH);
        ask(owner, address(0), agentId, HASH);
        _expectIncomplete(validator, 14, 0);
        ask(owner, validator, agentId, 0);
        _expectIncomplete(validator, 0, HASH);
        vm.prank(owner);
        validation.validationRequest(validator, agentId, "", HASH);
    }

    // AG-302
    function test_RevertWhen_HashIsTaken() public {
        ask(owner, validator, agentId, HASH);
        _expectTaken(HASH, agentId, validator);
        ask(owner, validator, agentId, HASH);
        _expectTaken(HASH, agentId, validator);
        ask(owner, payee, agentId, HASH);
    }

    // AG-302
    function test_WhenAStrangerIsFaster_TheHashIsItsOwnAndAFreshSaltHelps() public {
        bytes32 first = keccak256("ipfs://work, salt 1");
        // Whoever sees the request in the mempool and has an agent can send it first, for its own agent and validator.
        uint256 squatting = registered(stranger);
        ask(stranger, stranger, squatting, first);
        _expectTaken(first, squatting, stranger);
        ask(owner, validator, agentId, first);
        // What it then says about the hash is said about its own agent.
        respond(stranger, first, 100, "");
        assertSummary(agentId, nobody(), "", 0, 0);
        assertSummary(squatting, nobody(), "", 1, 100);
        bytes32 second = keccak256("ipfs://work, salt 2");
        ask(owner, validator, agentId, second);
        respond(validator, second, 80, "");
        assertSummary(agentId, nobody(), "", 1, 80);
    }

    // AG-303, AG-304
    function test_WhenValidatorResponds_TellsAll() public {
        ask(owner, validator, agentId, HASH);
        vm.warp(START + 10);
        vm.expectEmit(address(validation));
        emit IValidationRegistry.ValidationResponse(validator, agentId, HASH, 70, "ipfs://proof", "hash", "soft");
        vm.prank(validator);
        validation.validationResponse(HASH, 70, "ipfs://proof", "hash", "soft");
        assertStatus(HASH, abi.encode(validator, agentId, 70, bytes32("hash"), "soft", START + 10));
        vm.warp(START + 20);
        respond(validator, HASH, 0, "hard");
        assertStatus(HASH, abi.encode(validator, agentId, 0, bytes32(0), "hard", START + 20));
    }

    // AG-303
    function test_RevertWhen_AnotherResponds() public {
        ask(owner, validator, agentId, HASH);
        address[3] memory callers = [owner, operator, stranger];
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(
                abi.encodeWithSelector(IValidationRegistry.ValidationCallerRefused.selector, callers[i], validator)
            );
            respond(callers[i], HASH, 100, "");
        }
    }

    // AG-303
    function test_RevertWhen_ResponseIsTooLarge() public {
        ask(owner, validator, agentId, HASH);
        expectRevert(abi.encodeWithSelector(IValidationRegistry.ValidationResponseTooLarge.selector, 101, 100));
        respond(validator, HASH, 101, "");
        respond(validator, HASH, 100, "");
    }

    // AG-303, AG-304
    function test_RevertWhen_NobodyAsked() public {
        bytes memory refusal = abi.encodeWithSelector(IValidationRegistry.ValidationRequestNotFound.selector, HASH);
        expectRevert(refusal);
        respond(validator, HASH, 100, "");
        expectRevert(refusal);
        validation.getValidationStatus(HASH);
    }

    // AG-303
    function test_WhenTheAgentWasSold_ItsRequestsStand() public {
        ask(owner, validator, agentId, HASH);
        vm.prank(owner);
        identity.transferFrom(owner, client, agentId);
        respond(validator, HASH, 90, "");
        assertSummary(agentId, nobody(), "", 1, 90);
        expectStranger(owner, agentId);
        ask(owner, validator, agentId, "other");
    }

    // AG-06
    function test_RevertWhen_IdentityRegistryHasNoCode() public {
        assertEq(validation.getIdentityRegistry(), address(identity), "as constructed");
        expectRevert(abi.encodeWithSelector(IIdentityBound.IdentityRegistryInvalid.selector, address(0)));
        this.deployBoundTo(address(0));
    }

    function deployBoundTo(address registry) external returns (address) {
        return create("ValidationRegistry.sol:ValidationRegistry", abi.encode(registry));
    }

    // AG-301, AG-303
    function testFuzz_KeepsWhatIsSaid(bytes32 hash, uint8 response, bytes32 responseHash, string calldata tag) public {
        vm.assume(hash != 0);
        ask(owner, validator, agentId, hash);
        if (response > 100) {
            expectRevert(
                abi.encodeWithSelector(IValidationRegistry.ValidationResponseTooLarge.selector, response, 100)
            );
        }
        vm.prank(validator);
        validation.validationResponse(hash, response, "", responseHash, tag);
        if (response > 100) return;
        assertStatus(hash, abi.encode(validator, agentId, response, responseHash, tag, START));
    }

    function _expectIncomplete(address asked, uint256 uriLength, bytes32 hash) private {
        bytes4 selector = IValidationRegistry.ValidationRequestIncomplete.selector;
        expectRevert(abi.encodeWithSelector(selector, asked, uriLength, hash));
    }

    function _expectTaken(bytes32 hash, uint256 id, address asked) private {
        bytes4 selector = IValidationRegistry.ValidationRequestTaken.selector;
        expectRevert(abi.encodeWithSelector(selector, hash, id, asked));
    }
}
