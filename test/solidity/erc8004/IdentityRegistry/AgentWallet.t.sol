// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {RegistryBase} from "../../utils/RegistryBase.sol";
import {vm} from "../../utils/Vm.sol";

contract AgentWalletTest is RegistryBase {
    uint256 private constant MAX_DELAY = 5 minutes;
    uint256 private constant DEADLINE = START + 60;

    // AG-108
    function test_WhenWalletSigned_AnyoneActingForTheAgentSetsIt() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            address wallet_ = actor(string(abi.encodePacked("wallet", i)));
            vm.expectEmit(address(identity));
            emit IIdentityRegistry.MetadataSet(agentId, "agentWallet", "agentWallet", abi.encodePacked(wallet_));
            _set(callers[i], wallet_, DEADLINE, _signed(wallet_, DEADLINE));
            assertEq(identity.getAgentWallet(agentId), wallet_, "wallet");
        }
    }

    // AG-108
    function test_WhenWalletIsAContract_ItIsAsked() public {
        address smart = address(new SmartWallet(payee));
        bytes32 digest = walletDigest(address(identity), agentId, smart, owner, DEADLINE);
        bytes memory foreign = sign(digest, keyOf[stranger]);
        _refused(smart, DEADLINE, foreign);
        _set(owner, smart, DEADLINE, bytes.concat(sign(digest, keyOf[payee]), "and more"));
        assertEq(identity.getAgentWallet(agentId), smart, "wallet");
    }

    // AG-108
    function test_WhenWalletHasKeyAndCode_KeyIsEnough() public {
        vm.etch(payee, abi.encodePacked(hex"ef0100", address(new FixedAnswer("no", true))));
        _set(owner, payee, DEADLINE, _signed(payee, DEADLINE));
        assertEq(identity.getAgentWallet(agentId), payee, "wallet");
    }

    // AG-108
    function test_RevertWhen_AnotherKeySigned() public {
        bytes32 digest = walletDigest(address(identity), agentId, payee, owner, DEADLINE);
        _refused(payee, DEADLINE, sign(digest, keyOf[owner]));
        _refused(payee, DEADLINE, "");
        _refused(payee, DEADLINE, new bytes(65));
    }

    // AG-107, AG-108
    function test_RevertWhen_SignedForElsewhere() public {
        uint256 other = registered(owner);
        bytes32 digest = walletDigest(address(identity), other, payee, owner, DEADLINE);
        _refused(payee, DEADLINE, sign(digest, keyOf[payee]));
        digest = walletDigest(address(identity), agentId, payee, client, DEADLINE);
        _refused(payee, DEADLINE, sign(digest, keyOf[payee]));
        digest = walletDigest(address(identity), agentId, payee, owner, DEADLINE + 1);
        _refused(payee, DEADLINE, sign(digest, keyOf[payee]));
        digest = walletDigest(address(identity), agentId, stranger, owner, DEADLINE);
        _refused(payee, DEADLINE, sign(digest, keyOf[payee]));
        digest = walletDigest(create("IdentityRegistry.sol:IdentityRegistry", ""), agentId, payee, owner, DEADLINE);
        _refused(payee, DEADLINE, sign(digest, keyOf[payee]));
        vm.chainId(1);
        bytes memory abroad = _signed(payee, DEADLINE);
        vm.chainId(31337);
        _refused(payee, DEADLINE, abroad);
    }

    // AG-109
    function test_WhenDeadlineIsNow_Holds() public {
        bytes memory signature = _signed(payee, DEADLINE);
        vm.warp(DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        assertEq(identity.getAgentWallet(agentId), payee, "wallet");
    }

    // AG-109
    function test_WhenDeadlineIsASecondAhead_Holds() public {
        bytes memory signature = _signed(payee, DEADLINE);
        vm.warp(DEADLINE - 1);
        _set(owner, payee, DEADLINE, signature);
        assertEq(identity.getAgentWallet(agentId), payee, "wallet");
    }

    // AG-109
    function test_RevertWhen_DeadlinePassedASecondAgo() public {
        bytes memory signature = _signed(payee, DEADLINE);
        vm.warp(DEADLINE + 1);
        expectRevert(abi.encodeWithSelector(IIdentityRegistry.AgentWalletDeadlinePassed.selector, DEADLINE));
        _set(owner, payee, DEADLINE, signature);
    }

    // AG-109
    function test_RevertWhen_DeadlineIsTooFar() public {
        uint256 latest = START + MAX_DELAY;
        bytes memory signature = _signed(payee, latest + 1);
        expectRevert(abi.encodeWithSelector(IIdentityRegistry.AgentWalletDeadlineTooFar.selector, latest + 1, latest));
        _set(owner, payee, latest + 1, signature);
        _set(owner, payee, latest, _signed(payee, latest));
        assertEq(identity.getAgentWallet(agentId), payee, "five minutes are not too far");
    }

    // AG-110
    function test_RevertWhen_SignatureIsUsedAgain() public {
        bytes memory signature = _signed(payee, DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        _expectUsed(payee, DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        vm.prank(owner);
        identity.unsetAgentWallet(agentId);
        _expectUsed(payee, DEADLINE);
        _set(operator, payee, DEADLINE, signature);
        _set(owner, payee, DEADLINE + 1, _signed(payee, DEADLINE + 1));
        assertEq(identity.getAgentWallet(agentId), payee, "a fresh one works");
    }

    // AG-110, AG-112
    function test_RevertWhen_UsedAgainAfterTheAgentCameBack() public {
        bytes memory signature = _signed(payee, DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        vm.prank(owner);
        identity.transferFrom(owner, client, agentId);
        bytes32 asked = walletDigest(address(identity), agentId, payee, client, DEADLINE);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, payee, asked));
        _set(client, payee, DEADLINE, signature);
        vm.prank(client);
        identity.transferFrom(client, owner, agentId);
        _expectUsed(payee, DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        assertEq(identity.getAgentWallet(agentId), address(0), "wallet");
    }

    // AG-110
    function test_RevertWhen_UsedForAnotherAgentOfTheOwner() public {
        bytes memory signature = _signed(payee, DEADLINE);
        _set(owner, payee, DEADLINE, signature);
        uint256 again = registered(owner);
        bytes32 asked = walletDigest(address(identity), again, payee, owner, DEADLINE);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, payee, asked));
        vm.prank(owner);
        identity.setAgentWallet(again, payee, DEADLINE, signature);
    }

    // AG-111
    function test_RevertWhen_WalletIsZero() public {
        expectRevert(abi.encodeWithSelector(IIdentityRegistry.AgentWalletZero.selector, agentId));
        _set(owner, address(0), DEADLINE, new bytes(65));
    }

    // AG-111
    function test_WhenUnset_WalletIsZero() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            _set(owner, payee, DEADLINE + i, _signed(payee, DEADLINE + i));
            vm.expectEmit(address(identity));
            emit IIdentityRegistry.MetadataSet(agentId, "agentWallet", "agentWallet", "");
            vm.prank(callers[i]);
            identity.unsetAgentWallet(agentId);
            assertEq(identity.getAgentWallet(agentId), address(0), "wallet");
        }
    }

    // AG-112
    function test_WhenTransferred_WalletIsCleared() public {
        vm.expectEmit(address(identity));
        emit IIdentityRegistry.MetadataSet(agentId, "agentWallet", "agentWallet", "");
        vm.prank(operator);
        identity.safeTransferFrom(owner, client, agentId);
        assertEq(identity.getAgentWallet(agentId), address(0), "wallet");
    }

    // AG-112
    function test_WhenTransferredToOneself_WalletIsCleared() public {
        vm.prank(owner);
        identity.transferFrom(owner, owner, agentId);
        assertEq(identity.getAgentWallet(agentId), address(0), "wallet");
    }

    // AG-107
    function test_WhenAsked_NamesItsDomain() public view {
        (, string memory name, string memory version, uint256 chainId, address place, , ) = IERC5267(address(identity))
            .eip712Domain();
        assertEq(name, "ERC8004IdentityRegistry", "name");
        assertEq(version, "1", "version");
        assertEq(chainId, block.chainid, "chain");
        assertEq(place, address(identity), "contract");
    }

    // AG-108, AG-109
    function testFuzz_OnlyTheWalletsOwnTimelySignatureWorks(
        uint256 key,
        uint256 signingKey,
        uint256 now_,
        uint256 deadline
    ) public {
        key = 1 + (key % 1_000);
        signingKey = signingKey % 3 == 0 ? 1 + (signingKey % 1_000) : key;
        now_ = START + (now_ % 1_000);
        deadline = START + (deadline % 1_000);
        address wallet_ = vm.addr(key);
        bytes32 digest = walletDigest(address(identity), agentId, wallet_, owner, deadline);
        bytes memory signature = sign(digest, signingKey);
        vm.warp(now_);
        if (now_ > deadline) {
            expectRevert(abi.encodeWithSelector(IIdentityRegistry.AgentWalletDeadlinePassed.selector, deadline));
        } else if (deadline > now_ + MAX_DELAY) {
            expectRevert(
                abi.encodeWithSelector(IIdentityRegistry.AgentWalletDeadlineTooFar.selector, deadline, now_ + MAX_DELAY)
            );
        } else if (key != signingKey) {
            expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, wallet_, digest));
        } else {
            vm.expectEmit(address(identity));
            emit IIdentityRegistry.MetadataSet(agentId, "agentWallet", "agentWallet", abi.encodePacked(wallet_));
        }
        _set(owner, wallet_, deadline, signature);
    }

    function _signed(address wallet_, uint256 deadline) private view returns (bytes memory) {
        return sign(walletDigest(address(identity), agentId, wallet_, owner, deadline), keyOf[wallet_]);
    }

    function _set(address caller, address wallet_, uint256 deadline, bytes memory signature) private {
        vm.prank(caller);
        identity.setAgentWallet(agentId, wallet_, deadline, signature);
    }

    function _refused(address wallet_, uint256 deadline, bytes memory signature) private {
        bytes32 asked = walletDigest(address(identity), agentId, wallet_, owner, deadline);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, wallet_, asked));
        _set(owner, wallet_, deadline, signature);
        assertEq(identity.getAgentWallet(agentId), owner, "wallet");
    }

    function _expectUsed(address wallet_, uint256 deadline) private {
        expectRevert(
            abi.encodeWithSelector(IIdentityRegistry.AgentWalletProofUsed.selector, agentId, wallet_, deadline)
        );
    }
}
