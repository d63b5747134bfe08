// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_OFFER} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract BidTest is JobTest {
    Offer private answer;

    function setUp() public override {
        super.setUp();
        answer = offer();
        answer.client = client;
        answer.jobId = posted();
    }

    // JM-605
    function test_WhenSignedByTheProvider_IsPutOnRecord() public {
        _assertBid(sign(answer));
    }

    // JM-605
    function test_WhenSignedByAnOperator_IsPutOnRecord() public {
        grant(provider, mandate());
        answer.signer = operator;
        _assertBid(sign(answer));
    }

    // JM-605
    /// @dev Bids that a hire would refuse are for the index to mark.
    function test_WhenTheOfferDoesNotFitThePosting_IsPutOnRecord() public {
        answer.client = stranger;
        answer.evaluator = stranger;
        answer.termsHash = DELIVERABLE;
        answer.price = 0;
        answer.validUntil = 0;
        _assertBid(sign(answer));
    }

    // JM-605
    function test_WhenRepeated_CostsNoNonce() public {
        bytes memory signature = sign(answer);
        _assertBid(signature);
        _assertBid(signature);
        assertEq(market.nonceUsed(provider, answer.nonce), false, "nonce used");
        hired(answer);
    }

    // JM-11, JM-605
    function test_WhenTimeRunsOut_Refuses() public {
        bytes memory call = abi.encodeCall(IHiring.bid, (answer, sign(answer)));
        assertOpenBefore(answer.jobId, START + 1 days, stranger, call);
    }

    // JM-13, JM-605
    function test_RevertWhen_ThePostingDoesNotExist() public {
        uint256[2] memory ids = [uint256(0), 2];
        for (uint256 i = 0; i < 2; i++) {
            answer.jobId = ids[i];
            _expectRefused(sign(answer), abi.encodeWithSelector(IHiring.PostingUnavailable.selector, ids[i]));
        }
    }

    // JM-105, JM-605
    function test_RevertWhen_TheNonceIsForWithdrawals() public {
        answer.nonce = 1 << 255;
        _expectRefused(sign(answer), abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, answer.nonce));
    }

    // JM-102, JM-605
    function test_RevertWhen_AnotherSigned() public {
        bytes32 digest = market.offerDigest(answer);
        _expectRefused(
            sign(digest, keyOf[stranger]),
            abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest)
        );
        _expectRefused("", abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest));
    }

    // JM-304, JM-605
    function test_RevertWhen_TheSignerMayNotOffer() public {
        answer.signer = operator;
        bytes memory signature = sign(answer);
        _expectRefused(signature, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_OFFER;
        grant(provider, terms);
        _expectRefused(
            signature,
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, provider, operator, RIGHT_OFFER)
        );
    }

    function _assertBid(bytes memory signature) private {
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IHiring.BidPlaced(answer.jobId, provider, answer, signature);
        vm.prank(stranger);
        market.bid(answer, signature);
        assertEvents(1);
        assertMoney(expected);
    }

    function _expectRefused(bytes memory signature, bytes memory refusal) private {
        expectRevert(refusal);
        market.bid(answer, signature);
    }
}
