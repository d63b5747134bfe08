// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {IMandates} from "../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Record} from "../../../contracts/src/types/Record.sol";
import {Signing} from "../utils/Signing.sol";
import {vm} from "../utils/Vm.sol";

/// @notice Attacks that would make misbehaving pay, played out: what each earns its attacker now.
contract HighAttacksTest is Signing {
    /// Three own accounts hire, submit and accept in one transaction with borrowed money.
    function test_WashingInOneSecondAddsNothingToARecord() public {
        uint256 jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
        Record memory empty;
        assertEq(abi.encode(market.recordOf(provider)), abi.encode(empty), "provider");
        assertEq(abi.encode(market.recordOf(client)), abi.encode(empty), "client");
    }

    /// With no bond at stake, disputing everything would cost nothing but for the stake's floor.
    function test_DisputingGoodWorkCostsATenthOfThePrice() public {
        Offer memory offer_ = offer();
        (offer_.bond, offer_.evaluatorFee) = (0, 0);
        uint256 jobId = submitted(offer_);
        Money memory expected = money();
        vm.prank(client);
        market.dispute(jobId, REASON);
        vm.prank(evaluator);
        market.resolve(jobId, 10_000, WHY);
        expected.clientBalance -= PRICE / 10;
        expected.providerBalance += PRICE + PRICE / 10;
        assertMoney(expected);
    }

    /// Submit the right hash, give nobody the bytes, win the dispute that must follow.
    function test_ASubmissionWithoutManifestIsNone() public {
        uint256 jobId = hired();
        vm.startPrank(provider);
        expectRevert(abi.encodeWithSelector(ISettlement.ManifestLengthOutOfRange.selector, 0, 2_048));
        market.submit(jobId, DELIVERABLE, "");
        expectRevert(abi.encodeWithSelector(ISettlement.DeliverableZero.selector));
        market.submit(jobId, bytes32(0), MANIFEST);
        vm.stopPrank();
    }

    /// After the deadline the evaluator auctions its choice to the parties.
    function test_ALateEvaluatorHasNothingToSell() public {
        uint256 jobId = disputed();
        uint256 deadline = deadlineOf(jobId);
        vm.warp(deadline);
        bytes memory late = abi.encodeWithSelector(IJobs.JobDeadlinePassed.selector, jobId, deadline);
        vm.startPrank(evaluator);
        expectRevert(late);
        market.resolve(jobId, 10_000, WHY);
        expectRevert(late);
        market.complete(jobId, WHY, "");
        expectRevert(late);
        market.reject(jobId, WHY, "");
        vm.stopPrank();
        vm.prank(client);
        expectRevert(late);
        market.concede(jobId);
    }

    /// A silent evaluator of the client's ruins a provider's record for a fee that comes back.
    function test_ASilentEvaluatorMarksOnlyItself() public {
        uint256 jobId = disputed();
        vm.warp(deadlineOf(jobId));
        Money memory expected = money();
        expected.providerBalance += PRICE / 2 + BOND;
        expected.clientBalance += PRICE - PRICE / 2 + STAKE + FEE;
        vm.prank(stranger);
        market.claimSplit(jobId);
        assertMoney(expected);
        Record memory empty;
        assertEq(abi.encode(market.recordOf(provider)), abi.encode(empty), "provider");
        assertEq(abi.encode(market.recordOf(client)), abi.encode(empty), "client");
        assertEq(market.recordOf(evaluator).missed, 1, "evaluator");
    }

    /// Dispute, watch the evaluator, give in just before the ruling: delay at no cost.
    function test_ConcedingCostsTheStakeAndTheFee() public {
        uint256 jobId = submitted();
        Money memory expected = money();
        vm.startPrank(client);
        market.dispute(jobId, REASON);
        market.concede(jobId);
        vm.stopPrank();
        expected.clientBalance -= STAKE;
        expected.providerBalance += PRICE + BOND + STAKE;
        expected.evaluatorBalance += FEE;
        assertMoney(expected);
        assertEq(market.recordOf(client).disputesLost, 1, "and is on record");
    }

    /// Knowing the ruling, both sides settle and share the evaluator's fee.
    function test_SettlingOnTheCourthouseStepsPaysTheEvaluator() public {
        uint256 jobId = disputed();
        uint40 validUntil = uint40(block.timestamp + 1 hours);
        bytes memory signature = agreed(provider, jobId, 5_000, validUntil);
        vm.prank(client);
        market.settleByAgreement(jobId, 5_000, validUntil, "", signature);
        assertEq(balance(evaluator), FEE, "the evaluator was called");
    }

    /// A stolen operator key accepts junk, or burns a bond, far beyond its cap.
    function test_AnOperatorCannotAnswerJobsBeyondItsCap() public {
        MandateTerms memory small = mandate();
        small.maxPerJob = 10e6;
        grant(client, small);
        grant(provider, small);
        uint256 jobId = hired();
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, BOND, 10e6));
        market.submit(jobId, DELIVERABLE, MANIFEST);

        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        bytes memory refusal = abi.encodeWithSelector(
            IMandates.MandateJobCapExceeded.selector,
            PRICE + FEE + STAKE,
            10e6
        );
        vm.startPrank(operator);
        expectRevert(refusal);
        market.accept(jobId);
        expectRevert(refusal);
        market.dispute(jobId, REASON);
        vm.stopPrank();
    }

    /// A losing party makes the evaluator its operator, to have the ruling refused.
    function test_AMandateForTheEvaluatorBlocksNoRuling() public {
        uint256 jobId = disputed();
        MandateTerms memory terms = mandate();
        vm.prank(provider);
        market.setMandate(evaluator, terms);
        vm.prank(evaluator);
        market.resolve(jobId, 0, WHY);
        assertStatus(jobId, JobStatus.Rejected);
    }

    /// Anybody replays the client's hiring signature as a deposit: the hire dies, operators may spend the money.
    function test_AHiringSignatureIsNoDeposit() public {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        bytes memory payment = authorization(offer_);
        Money memory before = money();
        vm.prank(stranger);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.depositWithAuthorization(client, PRICE + FEE, 0, ANY_TIME, bytes32(0), payment);
        assertMoney(before);

        vm.prank(relayer);
        market.hireWithAuthorization(client, offer_, signature, 0, ANY_TIME, payment);
        before.clientWallet -= PRICE + FEE;
        before.providerBalance -= BOND;
        before.marketWallet += PRICE + FEE;
        assertMoney(before);
    }

    /// Anyone may claim for the provider, with so little gas that the push inside fails.
    function test_AStarvedPushRevertsInsteadOfCrediting() public {
        Offer memory offer_ = offer();
        offer_.payTo = stranger;
        uint256 jobId = submitted(offer_);
        vm.warp(deadlineOf(jobId));
        Money memory expected = money();
        for (uint256 gas_ = 40_000; gas_ <= 220_000; gas_ += 20_000) {
            vm.prank(relayer);
            try market.claimPayment{gas: gas_}(jobId) {
                expected.strangerWallet += PRICE + BOND;
                expected.marketWallet -= PRICE + BOND;
                expected.clientBalance += FEE;
                break;
            } catch {
                assertMoney(expected);
            }
        }
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Completed);
    }

    /// A client that hired by signature has no gas to take its refund out.
    function test_AGaslessClientGetsItsMoneyOut() public {
        drain(client);
        uint256 jobId = hired();
        vm.warp(deadlineOf(jobId));
        vm.prank(relayer);
        market.claimRefund(jobId);
        uint256 refund = PRICE + FEE + BOND;
        uint256 nonce = 2 ** 255;
        uint40 validUntil = uint40(block.timestamp + 1 hours);
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"),
                client,
                stranger,
                refund,
                nonce,
                validUntil
            )
        );
        bytes memory signature = sign(typedDigest(structHash), keyOf[client]);
        vm.prank(relayer);
        market.withdrawWithSignature(client, stranger, refund, nonce, validUntil, signature);
        assertEq(wallet(stranger), refund, "all of it");
    }

    /// A ruling period so short that every dispute lapses.
    function test_ARulingPeriodHasAMinimum() public {
        Offer memory offer_ = offer();
        offer_.rulingPeriod = MIN_RULING - 1;
        bytes memory signature = sign(offer_);
        vm.prank(client);
        expectRevert(
            abi.encodeWithSelector(IHiring.OfferPeriodOutOfRange.selector, MIN_RULING - 1, MIN_RULING, 60 days)
        );
        market.hire(offer_, signature);
    }

    /// An Open job has a budget but no money: nothing may be refunded, ever.
    function test_AnOpenJobNeverExpiresAndNeverPays() public {
        fundedPlain();
        uint256 jobId = priced();
        uint256 deadline = deadlineOf(jobId);
        vm.warp(deadline + 1);
        Money memory before = money();
        expectWrongStatus();
        market.claimRefund(jobId);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IJobs.JobDeadlinePassed.selector, jobId, deadline));
        market.fund(jobId, PRICE, "");
        vm.prank(client);
        market.reject(jobId, WHY, "");
        assertMoney(before);
        expectWrongStatus();
        market.claimRefund(jobId);
    }
}
