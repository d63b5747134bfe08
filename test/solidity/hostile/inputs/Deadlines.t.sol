// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {MandateTerms} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Times that are zero, past, now, next, last, and so far off that a narrower field would wrap round to a good one.
contract DeadlinesTest is Signing {
    function test_RevertWhen_ExpiryIsNotAhead() public {
        uint256[3] memory times = [0, START - 1, START];
        for (uint256 i = 0; i < 3; i++) {
            _refusesExpiry(times[i], abi.encodeWithSelector(IERC8183.ExpiryTooShort.selector));
        }
    }

    function test_RevertWhen_ExpiryIsTooFarAhead() public {
        uint256 latest = START + 365 days;
        uint256[5] memory times = [
            latest + 1,
            type(uint40).max,
            (uint256(1) << 40) + START + 1,
            (uint256(1) << 64) + START + 1,
            type(uint256).max
        ];
        for (uint256 i = 0; i < 5; i++) {
            _refusesExpiry(times[i], abi.encodeWithSelector(IJobs.ExpiryTooLong.selector, times[i], latest));
        }
    }

    function test_RevertWhen_OfferIsOver() public {
        uint40[3] memory times = [0, uint40(START - 1), uint40(START)];
        for (uint256 i = 0; i < 3; i++) {
            Offer memory o = offer();
            o.validUntil = times[i];
            bytes memory signature = sign(o);
            expectRevert(_expired(times[i]));
            vm.prank(client);
            market.hire(o, signature);
            assertEq(market.nonceUsed(provider, o.nonce), false, "nonce");
        }
        assertEq(market.jobCounter(), 0, "jobs");
    }

    function test_WhenOfferHoldsForASecondOrForEver_Hires() public {
        uint40[2] memory times = [uint40(START + 1), type(uint40).max];
        for (uint256 i = 0; i < 2; i++) {
            Offer memory o = offer();
            o.validUntil = times[i];
            assertStatus(hired(o), JobStatus.Funded);
        }
    }

    function test_RevertWhen_AgreementIsOver() public {
        uint256 jobId = hired();
        uint40[3] memory times = [0, uint40(START - 1), uint40(START)];
        for (uint256 i = 0; i < 3; i++) {
            bytes memory byClient = agreed(client, jobId, 0, times[i]);
            bytes memory byProvider = agreed(provider, jobId, 0, times[i]);
            expectRevert(_expired(times[i]));
            market.settleByAgreement(jobId, 0, times[i], byClient, byProvider);
        }
        assertStatus(jobId, JobStatus.Funded);
    }

    function test_RevertWhen_SignedWithdrawalIsOver() public {
        uint40[3] memory times = [0, uint40(START - 1), uint40(START)];
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(_expired(times[i]));
            market.withdrawWithSignature(client, client, 1, 1 << 255, times[i], "");
        }
        assertEq(market.nonceUsed(client, 1 << 255), false, "nonce");
    }

    function test_RevertWhen_MandateIsOver() public {
        uint40[2] memory times = [0, uint40(START - 1)];
        for (uint256 i = 0; i < 2; i++) {
            MandateTerms memory terms = mandate();
            terms.expiresAt = times[i];
            expectRevert(abi.encodeWithSelector(IMandates.MandateExpiryPassed.selector, times[i]));
            grant(client, terms);
        }
        (MandateTerms memory held, , ) = market.mandateOf(client, operator);
        assertEq(held.rights, 0, "rights");
    }

    // JM-11
    /// @dev The shortest delivery: in its only second the job can be delivered and not refunded, in the next the reverse.
    function test_WhenDeliveryTakesASecond_NoSecondHasBothOrNeither() public {
        Offer memory o = offer();
        o.deliveryPeriod = 1;
        uint256 jobId = hired(o);
        assertOpenBefore(jobId, START + 1, provider, Calls.submit(jobId));
        assertOpenFrom(jobId, START + 1, stranger, Calls.claimRefund(jobId));
    }

    function test_WhenPostingLivesASecond_HiredInItOnly() public {
        vm.prank(client);
        uint256 jobId = market.post(evaluator, TERMS_HASH, START + 1, TERMS);
        Offer memory o = offer();
        (o.jobId, o.client) = (jobId, client);
        assertOpenBefore(jobId, START + 1, client, abi.encodeCall(market.hire, (o, sign(o))));
    }

    function _refusesExpiry(uint256 time, bytes memory refusal) private {
        expectRevert(refusal);
        market.createJob(provider, evaluator, time, "", address(0));
        expectRevert(refusal);
        market.post(evaluator, TERMS_HASH, time, TERMS);
        expectRevert(refusal);
        market.postFor(address(this), evaluator, TERMS_HASH, time, TERMS);
        assertEq(market.jobCounter(), 0, "jobs");
    }

    function _expired(uint256 time) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISignatures.SignatureExpired.selector, time);
    }
}
