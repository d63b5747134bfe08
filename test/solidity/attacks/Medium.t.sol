// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IMandates} from "../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {ISignatures} from "../../../contracts/src/interfaces/ISignatures.sol";
import {MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Signing} from "../utils/Signing.sol";
import {vm} from "../utils/Vm.sol";

/// @notice Attacks on boundaries and bookkeeping, played out: what each earns its attacker now.
contract MediumAttacksTest is Signing {
    /// What one hire of the default offer puts at risk.
    uint256 private constant RISK = uint256(PRICE) + FEE + STAKE;

    /// Spend a window's cap at its end and the next one's at its start: twice the cap in a moment, and no more.
    function test_AWindowsEdgeGivesTwiceTheCapAndNoMore() public {
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = uint96(RISK);
        grant(client, terms);
        uint256 edge = block.timestamp + terms.period;
        vm.warp(edge - 1);
        _hireFor();
        _refuseHireFor(0, edge);
        vm.warp(edge);
        _hireFor();
        _refuseHireFor(0, edge + terms.period);
    }

    /// Hire and be refunded in a loop: counters never fall.
    function test_ARefundGivesNoFreshAllowance() public {
        MandateTerms memory terms = mandate();
        (terms.maxPerPeriod, terms.period) = (uint96(RISK), 30 days);
        grant(client, terms);
        uint256 resetsAt = block.timestamp + 30 days;
        uint256 jobId = _hireFor();
        vm.warp(deadlineOf(jobId));
        market.claimRefund(jobId);
        _refuseHireFor(0, resetsAt);
    }

    /// Tightening, or loosening, a mandate must not start a fresh window.
    function test_AChangedMandateKeepsWhatWasSpent() public {
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = uint96(RISK);
        grant(client, terms);
        _hireFor();
        grant(client, terms);
        _refuseHireFor(0, block.timestamp + terms.period);
    }

    /// Hire at the cap, then stake again at the cap on the same job.
    function test_TheStakeIsCountedWithTheHire() public {
        MandateTerms memory terms = mandate();
        terms.maxPerJob = uint96(RISK) - 1;
        grant(client, terms);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
        market.hireFor(client, offer_, signature);

        terms.maxPerJob = uint96(RISK);
        grant(client, terms);
        uint256 jobId = _hireFor();
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        vm.prank(operator);
        market.dispute(jobId, REASON);
        (, uint256 spent, ) = market.mandateOf(client, operator);
        assertEq(spent, RISK, "counted once");
    }

    /// Earnings that nobody could take out again, and a bribe written into the offer.
    function test_EarningsGoToNoDeadEndAndToNoJudge() public {
        address[3] memory refused = [address(market), address(token), evaluator];
        for (uint256 i = 0; i < refused.length; i++) {
            Offer memory offer_ = offer();
            offer_.payTo = refused[i];
            bytes memory signature = sign(offer_);
            vm.prank(client);
            expectRevert(abi.encodeWithSelector(IHiring.OfferPayToRefused.selector, refused[i]));
            market.hire(offer_, signature);
        }
        address[3] memory deadEnds = [address(0), address(market), address(token)];
        for (uint256 i = 0; i < deadEnds.length; i++) {
            vm.prank(client);
            expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, deadEnds[i]));
            market.withdraw(deadEnds[i], 1);
        }
    }

    /// A thousand offers on one bond: the second hire finds it gone, and nothing moves.
    function test_OneBondBacksOneJob() public {
        vm.prank(provider);
        market.withdraw(provider, BALANCE - BOND);
        hired();
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        Money memory before = money();
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, BOND));
        market.hire(offer_, signature);
        assertMoney(before);
    }

    /// A bid in somebody else's name.
    function test_ABidNeedsItsSignersSignature() public {
        Offer memory offer_ = offer();
        offer_.jobId = posted();
        bytes memory forged = sign(offer_, keyOf[stranger]);
        bytes32 digest = market.offerDigest(offer_);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, provider, digest));
        market.bid(offer_, forged);
    }

    /// After a reorg the posting's id names another posting, or a provider answers with other terms or another judge.
    function test_AnOfferAnswersOnlyItsPosting() public {
        uint256 jobId = posted();
        Offer memory offer_ = offer();
        (offer_.jobId, offer_.client, offer_.termsHash) = (jobId, client, keccak256("other terms"));
        bytes memory signature = sign(offer_);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, keccak256("other terms"), TERMS_HASH));
        market.hire(offer_, signature);

        (offer_.termsHash, offer_.evaluator) = (TERMS_HASH, stranger);
        signature = sign(offer_);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IHiring.OfferPostingMismatch.selector, jobId));
        market.hire(offer_, signature);

        (offer_.evaluator, offer_.client) = (evaluator, address(0));
        signature = sign(offer_);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IHiring.OfferClientRefused.selector, client, address(0)));
        market.hire(offer_, signature);
    }

    /// Two signers of one provider use one nonce twice.
    function test_NoncesBelongToTheProviderWhoeverSigns() public {
        grant(provider, mandate());
        Offer memory first = offer();
        hired(first);
        Offer memory second = offer();
        (second.nonce, second.signer) = (first.nonce, operator);
        bytes memory signature = sign(second);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, first.nonce));
        market.hire(second, signature);
    }

    /// An offer must never pull a bond from the provider's wallet, which may have approved the market for deposits.
    function test_ABondNeverComesFromAWallet() public {
        drain(provider);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, BOND));
        market.hire(offer_, signature);
    }

    /// A rating held over the other party for ever.
    function test_ARatingCannotBeHeldOverAnybodyForEver() public {
        uint256 jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
        uint256 until = block.timestamp + 30 days;
        vm.warp(until);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(ISettlement.RatingClosed.selector, jobId, until));
        market.rate(jobId, 0, "slow", bytes32(0));
    }

    function _hireFor() private returns (uint256) {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        return market.hireFor(client, offer_, signature);
    }

    function _refuseHireFor(uint256 left, uint256 resetsAt) private {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IMandates.MandatePeriodCapExceeded.selector, RISK, left, resetsAt));
        market.hireFor(client, offer_, signature);
    }
}
