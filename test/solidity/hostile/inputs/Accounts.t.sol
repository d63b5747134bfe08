// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Odd accounts in roles: precompiles, contracts that know nothing, accounts that delegate to code.
contract AccountsTest is Signing {
    // JM-102
    /// @dev The identity precompile answers with the question, whose first four bytes are the right answer: not enough.
    function test_RevertWhen_APrecompileShouldHaveSigned() public {
        // Some use up what gas they get, so each call gets a bounded amount.
        for (uint160 i = 1; i <= 10; i++) {
            Offer memory o = offer();
            (o.provider, o.signer, o.bond) = (address(i), address(i), 0);
            bytes memory refusal = _invalid(o);
            expectRevert(refusal);
            vm.prank(client);
            market.hire{gas: 2_000_000}(o, "");
            expectRevert(refusal);
            vm.prank(client);
            market.hire{gas: 2_000_000}(o, new bytes(65));
        }
        assertEq(market.jobCounter(), 0, "jobs");
    }

    function test_WhenPlainProviderIsAPrecompile_ItIsPaid() public {
        provider = address(1);
        uint256 jobId = submittedPlain();
        vm.prank(evaluator);
        market.complete(jobId, "", "");
        assertEq(wallet(address(1)), PRICE, "wallet");
        assertEq(balance(address(1)), 0, "balance");
    }

    /// @dev A contract that takes no ether and knows no token is paid all the same: ERC-20 asks nobody.
    function test_WhenPayeeIsAContractThatRevertsAlways_ItIsPaid() public {
        address deaf = address(new FixedAnswer("", true));
        Offer memory o = offer();
        o.payTo = deaf;
        uint256 jobId = submitted(o);
        vm.prank(client);
        market.accept(jobId);
        assertEq(wallet(deaf), uint256(PRICE) + BOND, "wallet");
    }

    function test_RevertWhen_AContractThatKnowsNoSignaturesShouldHaveSigned() public {
        Offer memory o = offer();
        o.provider = address(new FixedAnswer("", true));
        (o.signer, o.bond) = (o.provider, 0);
        bytes memory signature = sign(o, keyOf[provider]);
        expectRevert(_invalid(o));
        vm.prank(client);
        market.hire(o, signature);
    }

    /// @dev EIP-7702: the key signs as ever, and the code it delegates to counts beside it.
    function test_WhenProviderDelegatesToCode_KeyAndCodeCount() public {
        vm.etch(provider, abi.encodePacked(hex"ef0100", address(new SmartWallet(stranger))));
        assertStatus(hired(), JobStatus.Funded);

        Offer memory o = offer();
        bytes memory byOwnerOfCode = sign(o, keyOf[stranger]);
        vm.prank(client);
        assertStatus(market.hire(o, byOwnerOfCode), JobStatus.Funded);

        o = offer();
        bytes memory byAnother = sign(o, keyOf[operator]);
        expectRevert(_invalid(o));
        vm.prank(client);
        market.hire(o, byAnother);
    }

    /// @dev An account whose delegation leads nowhere still has its key.
    function test_WhenProviderDelegatesToNothing_KeyCounts() public {
        vm.etch(provider, abi.encodePacked(hex"ef0100", address(0xdead)));
        assertStatus(hired(), JobStatus.Funded);
        Offer memory o = offer();
        bytes memory byAnother = sign(o, keyOf[stranger]);
        expectRevert(_invalid(o));
        vm.prank(client);
        market.hire(o, byAnother);
    }

    function _invalid(Offer memory o) private view returns (bytes memory) {
        return abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, o.signer, market.offerDigest(o));
    }
}
