// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

contract SettleByAgreementTest is Signing {
    uint40 private constant UNTIL = uint40(START + 1 hours);

    // How the pot is divided, in each state

    // JM-809, JM-810, JM-811, JM-906
    function test_WhenFunded_DividesTheBudgetAndReturnsBondAndFee() public {
        _assertAgrees(hired(), 0, JobStatus.Rejected, Parts(BOND, PRICE + FEE, 0, 0));
        _assertAgrees(hired(), 4_999, JobStatus.Rejected, Parts(49_990_000 + BOND, 50_010_000 + FEE, 0, 0));
        _assertAgrees(hired(), 5_000, JobStatus.Completed, Parts(50e6 + BOND, 50e6 + FEE, 0, 0));
        _assertAgrees(hired(), 10_000, JobStatus.Completed, Parts(PRICE + BOND, FEE, 0, 0));
    }

    // JM-809, JM-810
    function test_WhenSubmitted_DividesTheBudgetAndReturnsBondAndFee() public {
        _assertAgrees(submitted(), 0, JobStatus.Rejected, Parts(BOND, PRICE + FEE, 0, 0));
        _assertAgrees(submitted(), 10_000, JobStatus.Completed, Parts(PRICE + BOND, FEE, 0, 0));
    }

    // JM-809, JM-810
    function test_WhenDisputed_TheStakeReturnsAndTheEvaluatorKeepsItsFee() public {
        _assertAgrees(disputed(), 0, JobStatus.Rejected, Parts(BOND, PRICE + STAKE, FEE, 0));
        _assertAgrees(disputed(), 5_000, JobStatus.Completed, Parts(50e6 + BOND, 50e6 + STAKE, FEE, 0));
        _assertAgrees(disputed(), 10_000, JobStatus.Completed, Parts(PRICE + BOND, STAKE, FEE, 0));
    }

    // JM-810, JM-903
    function test_WhenTheMarketTakesAFee_ItComesOutOfTheEarnedBudget() public {
        useFeeMarket();
        _assertAgrees(hired(), 0, JobStatus.Rejected, Parts(BOND, PRICE + FEE, 0, 0));
        _assertAgrees(submitted(), 4_999, JobStatus.Rejected, Parts(49_490_100 + BOND, 50_010_000 + FEE, 0, 499_900));
        _assertAgrees(disputed(), 10_000, JobStatus.Completed, Parts(PRICE + BOND - 1e6, STAKE, FEE, 1e6));
    }

    // Who may agree

    // JM-808
    function test_WhenTheClientCalls_OnlyTheProvidersSignatureCounts() public {
        uint256 jobId = hired();
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        vm.prank(client);
        market.settleByAgreement(jobId, 5_000, UNTIL, "", byProvider);
        assertStatus(jobId, JobStatus.Completed);
    }

    // JM-808
    function test_WhenTheProviderCalls_OnlyTheClientsSignatureCounts() public {
        uint256 jobId = hired();
        bytes memory byClient = agreed(client, jobId, 5_000, UNTIL);
        vm.prank(provider);
        market.settleByAgreement(jobId, 5_000, UNTIL, byClient, "");
        assertStatus(jobId, JobStatus.Completed);
    }

    // JM-102, JM-808
    function test_WhenTheProviderIsAContract_ItsSignatureCounts() public {
        SmartWallet account = new SmartWallet(stranger);
        Offer memory signed = offer();
        (signed.provider, signed.signer, signed.bond) = (address(account), address(account), 0);
        bytes memory signature = sign(signed, keyOf[stranger]);
        vm.prank(client);
        uint256 jobId = market.hire(signed, signature);

        provider = address(account);
        bytes32 digest = agreementDigest(jobId, JobStatus.Funded, 10_000, UNTIL);
        bytes memory byClient = sign(digest, keyOf[client]);
        bytes memory byProvider = sign(digest, keyOf[stranger]);
        market.settleByAgreement(jobId, 10_000, UNTIL, byClient, byProvider);
        assertEq(balance(address(account)), PRICE, "provider's balance");
    }

    // JM-808
    function test_RevertWhen_OneSignatureIsMissing() public {
        uint256 jobId = hired();
        bytes memory byClient = agreed(client, jobId, 5_000, UNTIL);
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        _expectInvalid(stranger, jobId, client, "", byProvider);
        _expectInvalid(stranger, jobId, provider, byClient, "");
        // A call stands for the caller's own signature only.
        _expectInvalid(client, jobId, provider, byClient, "");
        _expectInvalid(provider, jobId, client, "", byProvider);
        // Each has its own place.
        _expectInvalid(stranger, jobId, client, byProvider, byClient);
    }

    // JM-316, JM-808
    function test_RevertWhen_OperatorsSign() public {
        grant(client, mandate());
        grant(provider, mandate());
        uint256 jobId = hired();
        bytes memory byOperator = agreed(operator, jobId, 5_000, UNTIL);
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        _expectInvalid(operator, jobId, client, byOperator, byProvider);
        bytes memory byClient = agreed(client, jobId, 5_000, UNTIL);
        _expectInvalid(operator, jobId, provider, byClient, byOperator);
    }

    // JM-808
    function test_RevertWhen_TheyAgreedOnAnotherShare() public {
        uint256 jobId = hired();
        bytes memory byClient = agreed(client, jobId, 5_001, UNTIL);
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        _expectInvalid(stranger, jobId, client, byClient, byProvider);
    }

    // JM-808
    function test_RevertWhen_TheyAgreedOnAnotherJob() public {
        uint256 first = hired();
        uint256 second = hired();
        bytes memory byClient = agreed(client, first, 5_000, UNTIL);
        bytes memory byProvider = agreed(provider, first, 5_000, UNTIL);
        _expectInvalid(stranger, second, client, byClient, byProvider);
    }

    // JM-808
    /// @dev "Share 0" signed before delivery must not take the work after it.
    function test_RevertWhen_TheStatusHasChangedSince() public {
        uint256 jobId = hired();
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        _expectInvalid(client, jobId, provider, "", byProvider);

        byProvider = agreed(provider, jobId, 5_000, UNTIL);
        vm.prank(client);
        market.dispute(jobId, REASON);
        _expectInvalid(client, jobId, provider, "", byProvider);
    }

    // Until when

    // JM-11, JM-107
    function test_WhenItsTimeRunsOut_Refuses() public {
        uint256 jobId = hired();
        bytes memory byProvider = agreed(provider, jobId, 5_000, UNTIL);
        bytes memory call = abi.encodeCall(ISettlement.settleByAgreement, (jobId, 5_000, UNTIL, "", byProvider));
        bytes memory refusal = abi.encodeWithSelector(ISignatures.SignatureExpired.selector, UNTIL);
        assertOpenBefore(UNTIL, refusal, client, call);
    }

    // JM-809
    function test_WhenTheJobsDeadlineHasPassed_StillSettles() public {
        uint256[3] memory jobIds = [hired(), submitted(), disputed()];
        vm.warp(START + 30 days);
        for (uint256 i = 0; i < 3; i++) {
            bytes memory byProvider = agreed(provider, jobIds[i], 5_000, type(uint40).max);
            vm.prank(client);
            market.settleByAgreement(jobIds[i], 5_000, type(uint40).max, "", byProvider);
            assertStatus(jobIds[i], JobStatus.Completed);
            assertEq(deadlineOf(jobIds[i]), START + 30 days, "end time");
        }
    }

    // JM-808
    function test_RevertWhen_TheShareIsTooLarge() public {
        uint256 jobId = hired();
        expectRevert(abi.encodeWithSelector(ISettlement.ShareTooLarge.selector, 10_001));
        market.settleByAgreement(jobId, 10_001, UNTIL, "", "");
    }

    /// @dev Sent by a stranger with both signatures.
    function _assertAgrees(uint256 jobId, uint16 share, JobStatus status, Parts memory parts) private {
        bytes memory byClient = agreed(client, jobId, share, UNTIL);
        bytes memory byProvider = agreed(provider, jobId, share, UNTIL);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, status, address(0), 0, How.Agreed, share, parts);
        vm.prank(stranger);
        market.settleByAgreement(jobId, share, UNTIL, byClient, byProvider);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, status);
        assertEq(deadlineOf(jobId), block.timestamp, "end time");
    }

    function _expectInvalid(
        address caller,
        uint256 jobId,
        address signer,
        bytes memory byClient,
        bytes memory byProvider
    ) private {
        bytes32 digest = agreementDigest(jobId, statusOf(jobId), 5_000, UNTIL);
        vm.prank(caller);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, signer, digest));
        market.settleByAgreement(jobId, 5_000, UNTIL, byClient, byProvider);
    }
}
