// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {RotatingWallet} from "../../mocks/RotatingWallet.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev A provider that is a contract and changes its mind, or its nature, between signing and use.
contract ContractSignersTest is Signing {
    uint40 private constant LATER = uint40(START + 1);

    RotatingWallet private _wallet;

    function setUp() public override {
        super.setUp();
        _wallet = new RotatingWallet(stranger);
        vm.prank(client);
        market.deposit(address(_wallet), BALANCE);
        provider = address(_wallet);
    }

    function test_RevertWhen_SignerWasRotatedBeforeTheHire() public {
        Offer memory o = offer();
        bytes memory signature = sign(o, keyOf[stranger]);
        _wallet.rotate(operator);
        Money memory held = money();
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, market.offerDigest(o)));
        vm.prank(client);
        market.hire(o, signature);
        assertMoney(held);
        assertEq(market.nonceUsed(provider, o.nonce), false, "nonce");

        bytes memory renewed = sign(o, keyOf[operator]);
        vm.prank(client);
        assertStatus(market.hire(o, renewed), JobStatus.Funded);
    }

    function test_RevertWhen_SignerWasRotatedBeforeTheAgreement() public {
        uint256 jobId = _hired();
        bytes32 digest = agreementDigest(jobId, JobStatus.Funded, 5_000, LATER);
        bytes memory signature = sign(digest, keyOf[stranger]);
        _wallet.rotate(operator);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest));
        vm.prank(client);
        market.settleByAgreement(jobId, 5_000, LATER, "", signature);
        assertStatus(jobId, JobStatus.Funded);
    }

    // JM-102
    /// @dev What is left of the gas is enough to say why.
    function test_RevertWhen_SignerBurnsAllGas() public {
        uint256 jobId = _hired();
        _wallet.burnGas();
        Offer memory o = offer();
        bytes memory refusal = abi.encodeWithSelector(
            ISignatures.SignatureInvalid.selector,
            provider,
            market.offerDigest(o)
        );
        expectRevert(refusal);
        vm.prank(client);
        market.hire{gas: 3_000_000}(o, new bytes(65));

        bytes32 digest = agreementDigest(jobId, JobStatus.Funded, 5_000, LATER);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest));
        vm.prank(client);
        market.settleByAgreement{gas: 3_000_000}(jobId, 5_000, LATER, "", new bytes(65));
    }

    /// @dev No exit needs the signature of a party, so a signer gone bad holds up nobody.
    function test_WhenSignerBurnsAllGas_JobEndsAllTheSame() public {
        uint256 jobId = _hired();
        _wallet.burnGas();
        vm.warp(START + DELIVERY);
        vm.prank(relayer);
        market.claimRefund(jobId);
        assertEq(balance(client), BALANCE + BOND, "client");
        assertEq(balance(provider), BALANCE - BOND, "provider");
    }

    function _hired() private returns (uint256 jobId) {
        Offer memory o = offer();
        bytes memory signature = sign(o, keyOf[stranger]);
        vm.prank(client);
        return market.hire(o, signature);
    }
}
