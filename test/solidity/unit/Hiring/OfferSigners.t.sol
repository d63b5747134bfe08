// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_OFFER} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Who may sign an offer, and how often it can be used.
contract OfferSignersTest is JobTest {
    bytes32 private constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,address signer,address client,uint256 jobId,bytes32 termsHash,uint96 price,uint96 bond,address evaluator,"
        "uint96 evaluatorFee,uint32 deliveryPeriod,uint24 reviewPeriod,uint24 rulingPeriod,address payTo,uint40 validUntil,uint256 nonce)"
    );

    // JM-101, JM-606
    function test_TheDigestIsTypedDataOfTheOffer() public {
        Offer memory signed = offer();
        assertEq(market.offerDigest(signed), typedDigest(keccak256(abi.encode(OFFER_TYPEHASH, signed))), "digest");
    }

    // JM-618
    function test_TheHireNonceBindsTheOffer() public {
        Offer memory signed = offer();
        bytes32 typeHash = keccak256("Hire(bytes32 offerDigest)");
        assertEq(market.hireNonce(signed), keccak256(abi.encode(typeHash, market.offerDigest(signed))), "hire nonce");
    }

    // JM-102, JM-613
    function test_WhenTheProviderIsAContract_ItsSignatureCounts() public {
        SmartWallet account = new SmartWallet(provider);
        token.mint(address(account), BOND);
        account.execute(address(token), abi.encodeCall(token.approve, (address(market), BOND)));
        account.execute(address(market), abi.encodeCall(market.deposit, (address(account), BOND)));
        Offer memory signed = offer();
        (signed.provider, signed.signer) = (address(account), address(account));
        uint256 jobId = _hire(signed, sign(signed, keyOf[provider]));
        assertEq(market.getJob(jobId).provider, address(account), "provider");
        assertEq(balance(address(account)), 0, "provider's balance");
    }

    // JM-102
    function test_RevertWhen_AContractRefusesTheSignature() public {
        SmartWallet account = new SmartWallet(provider);
        Offer memory signed = offer();
        (signed.provider, signed.signer) = (address(account), address(account));
        _expect(signed, sign(signed, keyOf[stranger]), _invalid(signed));
    }

    // JM-102
    /// @dev An account with a key and code (EIP-7702) signs with its key.
    function test_WhenTheProviderHasKeyAndCode_ItsKeyCounts() public {
        vm.etch(provider, hex"fe");
        hired();
    }

    // JM-312, JM-318, JM-613
    function test_WhenAnOperatorSigns_ItsMandateIsCharged() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_OFFER;
        terms.maxPerJob = BOND;
        terms.evaluator = evaluator;
        terms.allowlist = true;
        grant(provider, terms);
        vm.prank(provider);
        market.setCounterparty(client, true);

        Offer memory signed = _byOperator();
        signed.payTo = provider;
        Money memory expected = money();
        expected.clientBalance -= PRICE + FEE;
        expected.providerBalance -= BOND;
        bytes memory signature = sign(signed);
        expectEvent();
        emit IMandates.MandateSpent(provider, operator, 1, BOND, BOND, START);
        expectEvent();
        emit IHiring.Hired(1, client, provider, signed, client);
        vm.prank(client);
        market.hire(signed, signature);
        assertMoney(expected);
        (uint256 left, uint256 resetsAt) = market.spendable(provider, operator);
        assertEq(left, terms.maxPerPeriod - BOND, "spendable");
        assertEq(resetsAt, START + terms.period, "reset");
    }

    // JM-304, JM-613
    function test_RevertWhen_TheOperatorHasNoMandate() public {
        Offer memory signed = _byOperator();
        _expect(signed, sign(signed), abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
    }

    // JM-321
    function test_RevertWhen_TheMandateWasRevoked() public {
        grant(provider, mandate());
        vm.prank(provider);
        market.revokeMandate(operator);
        Offer memory signed = _byOperator();
        _expect(signed, sign(signed), abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
    }

    // JM-303
    function test_RevertWhen_TheMandateHasExpired() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1);
        grant(provider, terms);
        vm.warp(START + 1);
        Offer memory signed = _byOperator();
        _expect(
            signed,
            sign(signed),
            abi.encodeWithSelector(IMandates.MandateExpired.selector, provider, operator, START + 1)
        );
    }

    // JM-304, JM-613
    function test_RevertWhen_TheMandateLacksTheRight() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_OFFER;
        grant(provider, terms);
        Offer memory signed = _byOperator();
        _expect(
            signed,
            sign(signed),
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, provider, operator, RIGHT_OFFER)
        );
    }

    // JM-305, JM-312
    function test_RevertWhen_TheBondExceedsTheJobCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerJob = BOND - 1;
        grant(provider, terms);
        Offer memory signed = _byOperator();
        _expect(signed, sign(signed), abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, BOND, BOND - 1));
    }

    // JM-306, JM-312
    function test_RevertWhen_TheBondExceedsThePeriodCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = 2 * BOND - 1;
        grant(provider, terms);
        hired(_byOperator());
        Offer memory signed = _byOperator();
        _expect(
            signed,
            sign(signed),
            abi.encodeWithSelector(IMandates.MandatePeriodCapExceeded.selector, BOND, BOND - 1, START + terms.period)
        );
    }

    // JM-309
    function test_RevertWhen_TheMandateNamesAnotherEvaluator() public {
        MandateTerms memory terms = mandate();
        terms.evaluator = stranger;
        grant(provider, terms);
        Offer memory signed = _byOperator();
        _expect(
            signed,
            sign(signed),
            abi.encodeWithSelector(IMandates.MandateEvaluatorRefused.selector, evaluator, stranger)
        );
    }

    // JM-310
    function test_RevertWhen_TheClientIsNotListed() public {
        MandateTerms memory terms = mandate();
        terms.allowlist = true;
        grant(provider, terms);
        Offer memory signed = _byOperator();
        _expect(signed, sign(signed), abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, client));
    }

    // JM-317
    function test_RevertWhen_AnOperatorSendsEarningsElsewhere() public {
        grant(provider, mandate());
        Offer memory signed = _byOperator();
        signed.payTo = operator;
        _expect(signed, sign(signed), abi.encodeWithSelector(IMandates.MandatePayToRefused.selector, operator));
    }

    // JM-102, JM-613
    function test_RevertWhen_AnotherSigned() public {
        Offer memory signed = offer();
        _expect(signed, sign(signed, keyOf[stranger]), _invalid(signed));
        _expect(signed, "", _invalid(signed));
        _expect(signed, new bytes(65), _invalid(signed));
    }

    // JM-606
    function test_RevertWhen_AFieldWasChanged() public {
        Offer memory signed = offer();
        bytes memory signature = sign(signed);
        signed.price += 1;
        _expect(signed, signature, _invalid(signed));
    }

    // JM-101
    function test_RevertWhen_SignedForAnotherChain() public {
        Offer memory signed = offer();
        bytes memory signature = sign(signed);
        vm.chainId(1);
        _expect(signed, signature, _invalid(signed));
    }

    // JM-104, JM-613
    function test_RevertWhen_TheNonceWasUsed() public {
        Offer memory signed = offer();
        hired(signed);
        _expectUsed(signed);
        // Of the provider, whoever signs.
        grant(provider, mandate());
        signed.signer = operator;
        _expectUsed(signed);
    }

    // JM-104
    function test_RevertWhen_TheNonceWasCancelled() public {
        Offer memory signed = offer();
        vm.prank(provider);
        market.cancelNonce(provider, signed.nonce);
        _expectUsed(signed);
    }

    // JM-104
    function test_WhenNoncesAreUsedOutOfOrder_Hires() public {
        uint256[3] memory nonces = [uint256(1_000), 255, 256];
        for (uint256 i = 0; i < 3; i++) {
            Offer memory signed = offer();
            signed.nonce = nonces[i];
            hired(signed);
            assertEq(market.nonceUsed(provider, nonces[i]), true, "nonce used");
            assertEq(market.nonceUsed(provider, nonces[i] + 1), false, "next nonce");
        }
    }

    function _byOperator() private returns (Offer memory signed) {
        signed = offer();
        signed.signer = operator;
    }

    function _invalid(Offer memory signed) private view returns (bytes memory) {
        bytes32 digest = market.offerDigest(signed);
        return abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, signed.signer, digest);
    }

    function _expectUsed(Offer memory signed) private {
        _expect(signed, sign(signed), abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, signed.nonce));
    }

    function _hire(Offer memory signed, bytes memory signature) private returns (uint256) {
        vm.prank(client);
        return market.hire(signed, signature);
    }

    function _expect(Offer memory signed, bytes memory signature, bytes memory refusal) private {
        vm.prank(client);
        expectRevert(refusal);
        market.hire(signed, signature);
    }
}
