// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {ISignatures} from "../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Signing} from "../utils/Signing.sol";
import {vm} from "../utils/Vm.sol";

/// @notice Attacks that would steal or lock money, played out: what each earns its attacker now.
contract CriticalAttacksTest is Signing {
    /// Provider and evaluator collude: complete junk in the block of its submission, unread.
    function test_EvaluatorCannotActBeforeADispute() public {
        uint256 jobId = submitted();
        Money memory before = money();
        vm.startPrank(evaluator);
        expectWrongStatus();
        market.complete(jobId, WHY, "");
        expectWrongStatus();
        market.reject(jobId, WHY, "");
        expectStatusWrong(jobId, JobStatus.Submitted);
        market.resolve(jobId, 10_000, WHY);
        vm.stopPrank();
        assertMoney(before);
    }

    /// The evaluator rejects in Funded, so that a provider about to miss its deadline keeps its bond.
    function test_EvaluatorCannotSaveANoShowsBond() public {
        uint256 jobId = hired();
        vm.prank(evaluator);
        expectWrongStatus();
        market.reject(jobId, WHY, "");

        vm.warp(deadlineOf(jobId));
        Money memory expected = money();
        expected.clientBalance += PRICE + BOND + FEE;
        vm.prank(stranger);
        market.claimRefund(jobId);
        assertMoney(expected);
    }

    /// Junk behind a bond so large that no client can match it as stake.
    function test_ABondCannotShieldJunk() public {
        Offer memory offer_ = offer();
        offer_.bond = PRICE + 1;
        bytes memory signature = sign(offer_);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IHiring.OfferAmountsInvalid.selector, PRICE, PRICE + 1, FEE));
        market.hire(offer_, signature);

        offer_ = offer();
        offer_.bond = PRICE;
        uint256 jobId = submitted(offer_);
        assertEq(market.bondedJob(jobId).stake, PRICE, "the stake never exceeds the price");
    }

    /// A counterparty whose record is full makes every exit revert.
    function test_AFullRecordBlocksNoExit() public {
        uint96 price = type(uint96).max;
        token.mint(client, 2 * uint256(price));
        for (uint256 i = 0; i < 2; i++) {
            Offer memory offer_ = offer();
            (offer_.price, offer_.bond, offer_.evaluatorFee) = (price, 0, 0);
            uint256 jobId = submitted(offer_);
            vm.warp(block.timestamp + 1);
            uint256 before = balance(provider);
            vm.prank(client);
            market.accept(jobId);
            assertEq(balance(provider), before + price, "paid");
            assertEq(market.recordOf(provider).providerVolume, type(uint40).max, "the volume stays at its maximum");
            assertEq(market.recordOf(client).clientVolume, type(uint40).max, "the client's too");
            assertEq(market.recordOf(provider).completed, i + 1, "the count goes on");
        }
    }

    /// The provider signs "share 0" for a friendly cancel, then delivers; the client uses the old signature.
    function test_AnAgreementDiesWithItsStatus() public {
        uint256 jobId = hired();
        uint40 validUntil = uint40(block.timestamp + 1 hours);
        bytes memory stale = agreed(provider, jobId, 0, validUntil);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        Money memory before = money();
        bytes32 digest = agreementDigest(jobId, JobStatus.Submitted, 0, validUntil);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest));
        market.settleByAgreement(jobId, 0, validUntil, "", stale);
        assertMoney(before);
    }

    /// A mutual cancel must not cost the bond: the share is one of the budget.
    function test_AnAgreementOfZeroReturnsTheBond() public {
        uint256 jobId = hired();
        uint40 validUntil = uint40(block.timestamp + 1 hours);
        bytes memory signature = agreed(provider, jobId, 0, validUntil);
        Money memory expected = money();
        expected.providerBalance += BOND;
        expected.clientBalance += PRICE + FEE;
        vm.prank(client);
        market.settleByAgreement(jobId, 0, validUntil, "", signature);
        assertMoney(expected);
    }

    /// An operator posts as itself, then lets its principal pay for the posting: refunds would go to the operator.
    function test_APrincipalCannotPayForItsOperatorsPosting() public {
        grant(client, mandate());
        vm.prank(operator);
        uint256 jobId = market.post(evaluator, TERMS_HASH, block.timestamp + 1 days, TERMS);
        Offer memory offer_ = offer();
        (offer_.jobId, offer_.client) = (jobId, client);
        bytes memory signature = sign(offer_);
        Money memory before = money();
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IHiring.PostingUnavailable.selector, jobId));
        market.hireFor(client, offer_, signature);
        assertMoney(before);

        vm.prank(operator);
        jobId = market.postFor(client, evaluator, TERMS_HASH, block.timestamp + 1 days, TERMS);
        assertEq(market.getJob(jobId).client, client, "the principal is the client");
    }

    /// 2^96 + 1 would become 1, and an expiry of 2^40 + 1 the year 1970.
    function test_NothingIsTruncated() public {
        uint256 jobId = created();
        uint256 amount = 2 ** 96 + 1;
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IAccounts.AmountTooLarge.selector, amount, type(uint96).max));
        market.setBudget(jobId, amount, "");

        uint256 expiry = 2 ** 40 + 1;
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IJobs.ExpiryTooLong.selector, expiry, block.timestamp + 365 days));
        market.createJob(provider, evaluator, expiry, "", address(0));
    }

    /// Acts of bonded jobs on plain ones, whose pot has no bond, stake or fee.
    function test_BondedActsDoNotTouchPlainJobs() public {
        uint256 jobId = submittedPlain();
        Money memory before = money();
        bytes[] memory calls = new bytes[](7);
        calls[0] = abi.encodeCall(ISettlement.accept, (jobId));
        calls[1] = abi.encodeCall(ISettlement.claimPayment, (jobId));
        calls[2] = abi.encodeCall(ISettlement.dispute, (jobId, REASON));
        calls[3] = abi.encodeCall(ISettlement.resolve, (jobId, 10_000, WHY));
        calls[4] = abi.encodeCall(ISettlement.concede, (jobId));
        calls[5] = abi.encodeCall(ISettlement.claimSplit, (jobId));
        calls[6] = abi.encodeCall(
            ISettlement.settleByAgreement,
            (jobId, 10_000, uint40(block.timestamp + 1 hours), "", "")
        );
        address[3] memory callers = [client, provider, evaluator];
        bytes memory refusal = abi.encodeWithSelector(ISettlement.JobStatusWrong.selector, jobId, JobStatus.Submitted);
        for (uint256 i = 0; i < calls.length; i++) {
            for (uint256 j = 0; j < callers.length; j++) {
                (bool passed, bytes memory result) = callAs(callers[j], calls[i]);
                assertEq(passed, false, "refused");
                assertEq(result, refusal, "with the job's status");
            }
        }
        assertMoney(before);
    }
}
