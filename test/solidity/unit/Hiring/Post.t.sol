// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_POST} from "../../../../contracts/src/types/Mandate.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract PostTest is JobTest {
    uint256 private constant EXPIRY = START + 1 days;

    // JM-601, JM-603
    function test_WhenTermsArePublic_OpensAndPublishes() public {
        Money memory expected = money();
        vm.recordLogs();
        _expectPosted(true);
        vm.prank(client);
        uint256 jobId = market.post(evaluator, TERMS_HASH, EXPIRY, TERMS);
        assertEvents(2);
        assertMoney(expected);
        assertEq(jobId, 1, "job id");
        assertEq(market.jobCounter(), 1, "job counter");
        assertEq(market.getJob(1).client, client, "client");
    }

    // JM-601, JM-603
    function test_WhenTermsArePrivate_PublishesNothing() public {
        vm.recordLogs();
        _expectPosted(false);
        vm.prank(client);
        market.post(evaluator, TERMS_HASH, EXPIRY, "");
        assertEvents(1);
    }

    function test_WhenTheClientEvaluates_Opens() public {
        vm.prank(client);
        market.post(client, TERMS_HASH, EXPIRY, TERMS);
        assertEq(market.getJob(1).evaluator, client, "evaluator");
    }

    // JM-503
    function test_WhenExpiryIsNearestOrFarthest_Opens() public {
        market.post(evaluator, TERMS_HASH, START + 1, TERMS);
        market.post(evaluator, TERMS_HASH, START + 365 days, TERMS);
        assertEq(deadlineOf(1), START + 1, "nearest");
        assertEq(deadlineOf(2), START + 365 days, "farthest");
    }

    // JM-602, JM-603
    function test_WhenTermsAreLongest_Publishes() public {
        bytes memory longest = new bytes(4_096);
        expectEvent();
        emit IJobs.TermsPublished(1, keccak256(longest), longest);
        market.post(evaluator, keccak256(longest), EXPIRY, longest);
    }

    // JM-602
    function test_RevertWhen_EvaluatorIsRefused() public {
        address[3] memory refused = [address(0), address(market), address(token)];
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, refused[i]));
            market.post(refused[i], TERMS_HASH, EXPIRY, TERMS);
        }
    }

    // JM-602
    function test_RevertWhen_TheHashIsZero() public {
        expectRevert(abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, bytes32(0), bytes32(0)));
        market.post(evaluator, bytes32(0), EXPIRY, "");
    }

    // JM-602
    function test_RevertWhen_TheHashIsNotThatOfTheTerms() public {
        expectRevert(abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, DELIVERABLE, TERMS_HASH));
        market.post(evaluator, DELIVERABLE, EXPIRY, TERMS);
    }

    // JM-503
    function test_RevertWhen_ExpiryIsOutOfBounds() public {
        expectRevert(abi.encodeWithSelector(IERC8183.ExpiryTooShort.selector));
        market.post(evaluator, TERMS_HASH, START, TERMS);
        expectRevert(abi.encodeWithSelector(IJobs.ExpiryTooLong.selector, START + 365 days + 1, START + 365 days));
        market.post(evaluator, TERMS_HASH, START + 365 days + 1, TERMS);
    }

    // JM-602
    function test_RevertWhen_TermsAreTooLong() public {
        bytes memory tooLong = new bytes(4_097);
        expectRevert(abi.encodeWithSelector(IJobs.TermsLengthOutOfRange.selector, 4_097, 4_096));
        market.post(evaluator, keccak256(tooLong), EXPIRY, tooLong);
    }

    // postFor

    // JM-322
    function test_WhenAnOperatorPosts_ThePrincipalIsClient() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_POST;
        terms.evaluator = evaluator;
        grant(client, terms);
        vm.recordLogs();
        _expectPosted(true);
        vm.prank(operator);
        assertEq(market.postFor(client, evaluator, TERMS_HASH, EXPIRY, TERMS), 1, "job id");
        assertEvents(2);
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, terms.maxPerPeriod, "spendable");
    }

    function test_WhenThePrincipalPostsForItself_NeedsNoMandate() public {
        _expectPosted(true);
        vm.prank(client);
        market.postFor(client, evaluator, TERMS_HASH, EXPIRY, TERMS);
    }

    // JM-304, JM-322
    function test_RevertWhen_TheOperatorHasNoMandate() public {
        _expectPostForRefused(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
    }

    // JM-303
    function test_RevertWhen_TheMandateHasExpired() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1);
        grant(client, terms);
        vm.warp(START + 1);
        _expectPostForRefused(abi.encodeWithSelector(IMandates.MandateExpired.selector, client, operator, START + 1));
    }

    // JM-304, JM-322
    function test_RevertWhen_TheMandateLacksTheRight() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_POST;
        grant(client, terms);
        _expectPostForRefused(
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, client, operator, RIGHT_POST)
        );
    }

    // JM-309
    function test_RevertWhen_TheMandateNamesAnotherEvaluator() public {
        MandateTerms memory terms = mandate();
        terms.evaluator = stranger;
        grant(client, terms);
        _expectPostForRefused(abi.encodeWithSelector(IMandates.MandateEvaluatorRefused.selector, evaluator, stranger));
    }

    // publishTerms

    // JM-604
    function test_WhenTermsArePublished_EmitsThemForNoJob() public {
        vm.recordLogs();
        expectEvent();
        emit IJobs.TermsPublished(0, TERMS_HASH, TERMS);
        vm.prank(stranger);
        market.publishTerms(TERMS);
        assertEvents(1);
    }

    // JM-604
    function test_WhenPublishedTermsAreLongest_EmitsThem() public {
        bytes memory longest = new bytes(4_096);
        expectEvent();
        emit IJobs.TermsPublished(0, keccak256(longest), longest);
        market.publishTerms(longest);
    }

    // JM-604
    function test_RevertWhen_PublishedTermsAreEmptyOrTooLong() public {
        expectRevert(abi.encodeWithSelector(IJobs.TermsLengthOutOfRange.selector, 0, 4_096));
        market.publishTerms("");
        expectRevert(abi.encodeWithSelector(IJobs.TermsLengthOutOfRange.selector, 4_097, 4_096));
        market.publishTerms(new bytes(4_097));
    }

    function _expectPosted(bool isPublic) private {
        expectEvent();
        emit IERC8183.JobCreated(1, client, address(0), evaluator, EXPIRY, address(0));
        if (!isPublic) return;
        expectEvent();
        emit IJobs.TermsPublished(1, TERMS_HASH, TERMS);
    }

    function _expectPostForRefused(bytes memory refusal) private {
        vm.prank(operator);
        expectRevert(refusal);
        market.postFor(client, evaluator, TERMS_HASH, EXPIRY, TERMS);
    }
}
