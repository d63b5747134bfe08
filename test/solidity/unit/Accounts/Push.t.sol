// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Pushes of a job's money: a receiver or token that refuses blocks nobody, and too little gas moves nothing.
contract PushTest is Base {
    uint256 private constant EARNED = uint256(PRICE) + BOND;
    /// @dev 150,000 and the 64th that the EVM keeps back, and a reserve.
    uint256 private constant NEEDED = (uint256(150_000) * 64) / 63 + 2_000;

    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken(6);
        useToken(address(odd));
    }

    function test_WhenReceiverTakesIt_Released() public {
        uint256 jobId = _submittedFor(stranger);
        expectEvent();
        emit IERC8183.PaymentReleased(jobId, stranger, EARNED);
        _accept(jobId);
        _assertReleased(jobId);
    }

    function test_WhenTokenReturnsNothing_Released() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setManners(OddToken.Manners.ReturnsNothing);
        _accept(jobId);
        _assertReleased(jobId);
    }

    // JM-212
    function test_WhenTokenReturnsMuch_Released() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setManners(OddToken.Manners.ReturnsMuch);
        _accept(jobId);
        _assertReleased(jobId);
    }

    // JM-211
    function test_WhenReceiverIsBlocked_Credited() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setBlocked(stranger, true);
        _acceptCredits(jobId);
    }

    function test_WhenTokenReturnsFalse_Credited() public {
        _lyingTokenCredits(OddToken.Manners.ReturnsFalse);
    }

    function test_WhenTokenReturnsTwo_Credited() public {
        _lyingTokenCredits(OddToken.Manners.ReturnsTwo);
    }

    function test_WhenTokenRevertsEmpty_Credited() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setManners(OddToken.Manners.RevertsEmpty);
        _acceptCredits(jobId);
    }

    // JM-210
    function test_WhenTokenBurnsAllGas_Credited() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setManners(OddToken.Manners.BurnsGas);
        _acceptCredits(jobId);
    }

    // JM-210
    function test_WhenTokenNeedsMoreThanStipend_Credited() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setHunger(150_000);
        _acceptCredits(jobId);
    }

    function test_WhenOwnWalletIsBlocked_Credited() public {
        uint256 jobId = _submittedFor(provider);
        odd.setBlocked(provider, true);
        _acceptCredits(jobId);
    }

    // JM-211
    function test_WhenCreditedAfterDispute_OthersArePaid() public {
        uint256 jobId = _submittedFor(stranger);
        odd.setBlocked(stranger, true);
        vm.prank(client);
        market.dispute(jobId, REASON);
        expectEvent();
        emit IAccounts.Credited(provider, jobId, 70e6);
        vm.prank(evaluator);
        market.resolve(jobId, 5_000, "");
        // Half of budget 100, bond 20 and stake 20 each.
        assertEq(balance(provider), BALANCE - BOND + 70e6, "provider");
        assertEq(balance(client), BALANCE - PRICE - FEE - STAKE + 70e6, "client");
        assertEq(balance(evaluator), FEE, "evaluator");
    }

    function test_WhenNothingEarned_NoPush() public {
        uint256 jobId = _submittedFor(stranger);
        vm.prank(client);
        market.dispute(jobId, REASON);
        // Less gas than a push needs.
        vm.prank(evaluator);
        market.resolve{gas: NEEDED}(jobId, 0, "");
        assertStatus(jobId, JobStatus.Rejected);
        assertEq(wallet(stranger), 0, "receiver");
    }

    // JM-211
    function test_WhenPlainProviderIsBlocked_Credited() public {
        uint256 jobId = _plainSubmitted();
        odd.setBlocked(provider, true);
        expectEvent();
        emit IAccounts.Credited(provider, jobId, PRICE);
        vm.prank(evaluator);
        market.complete(jobId, "", "");
        assertEq(balance(provider), BALANCE + PRICE, "provider");
        assertEq(wallet(provider), WALLET, "provider's wallet");
        assertStatus(jobId, JobStatus.Completed);
    }

    // JM-211
    function test_WhenPlainClientIsBlocked_Credited() public {
        uint256 jobId = _plainSubmitted();
        odd.setBlocked(client, true);
        expectEvent();
        emit IAccounts.Credited(client, jobId, PRICE);
        vm.prank(evaluator);
        market.reject(jobId, "", "");
        assertEq(balance(client), BALANCE + PRICE, "client");
        assertEq(wallet(client), WALLET - PRICE, "client's wallet");
        assertStatus(jobId, JobStatus.Rejected);
    }

    // JM-211
    function test_WhenPlainRefundIsBlocked_Credited() public {
        uint256 jobId = _plainSubmitted();
        odd.setBlocked(client, true);
        vm.warp(START + 1 days);
        expectEvent();
        emit IAccounts.Credited(client, jobId, PRICE);
        vm.prank(relayer);
        market.claimRefund(jobId);
        assertEq(balance(client), BALANCE + PRICE, "client");
        assertStatus(jobId, JobStatus.Expired);
    }

    /// @dev From too little gas upward: first nothing to work with, then `GasTooLow`, then the push.
    // JM-210
    function test_RevertWhen_GasBelowFloor() public {
        uint256 jobId = _submittedFor(stranger);
        bytes memory result;
        for (uint256 gas_ = NEEDED; statusOf(jobId) == JobStatus.Submitted; gas_ += 1_000) {
            bytes memory last = _acceptWith(jobId, gas_);
            if (statusOf(jobId) == JobStatus.Submitted) result = last;
        }
        _assertReleased(jobId);
        assertEq(result.length, 68, "revert data");
        bytes4 selector;
        uint256 left;
        uint256 needed;
        assembly ("memory-safe") {
            selector := mload(add(result, 0x20))
            left := mload(add(result, 0x24))
            needed := mload(add(result, 0x44))
        }
        assertEq(selector, IAccounts.GasTooLow.selector, "error");
        assertEq(needed, NEEDED, "needed");
        // The loop rose by 1,000 a step, of which a 64th is kept back.
        vm.assertGe(left, NEEDED - 1_000, "left, at least");
        vm.assertLe(left, NEEDED - 1, "left, at most");
    }

    /// @dev Whoever sends the transaction cannot choose the outcome of a push by its gas: it is as with plenty, or nothing moves.
    // JM-210
    function testFuzz_WhenGasIsShort_OutcomeIsTheSame(uint256 gas_, uint256 hunger) public {
        uint256 jobId = _submittedFor(stranger);
        odd.setHunger(hunger % 160_000);
        uint256 snapshot = vm.snapshotState();
        _accept(jobId);
        uint256 paid = wallet(stranger);
        vm.revertToState(snapshot);

        _acceptWith(jobId, NEEDED + (gas_ % 100_000));
        bool ended = statusOf(jobId) == JobStatus.Completed;
        assertEq(wallet(stranger), ended ? paid : 0, "receiver");
        assertEq(balance(provider), BALANCE - BOND + (ended ? EARNED - paid : 0), "provider's balance");
    }

    function _submittedFor(address payTo) private returns (uint256 jobId) {
        Offer memory offer_ = offer();
        offer_.payTo = payTo;
        return submitted(offer_);
    }

    function _plainSubmitted() private returns (uint256 jobId) {
        vm.startPrank(client);
        jobId = market.createJob(provider, evaluator, START + 1 days, "", address(0));
        market.setBudget(jobId, PRICE, "");
        market.fund(jobId, PRICE, "");
        vm.stopPrank();
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
    }

    function _accept(uint256 jobId) private {
        vm.prank(client);
        market.accept(jobId);
    }

    function _acceptCredits(uint256 jobId) private {
        uint256 held = wallet(address(market));
        expectEvent();
        emit IAccounts.Credited(provider, jobId, EARNED);
        _accept(jobId);
        assertEq(balance(provider), BALANCE + PRICE, "provider's balance");
        assertEq(balance(client), BALANCE - PRICE, "client's balance");
        assertEq(wallet(stranger), 0, "receiver");
        assertEq(wallet(address(market)), held, "market");
        assertStatus(jobId, JobStatus.Completed);
    }

    /// @dev The token moved the money all the same: it lied, and the market cannot know.
    function _lyingTokenCredits(OddToken.Manners manners) private {
        uint256 jobId = _submittedFor(stranger);
        odd.setManners(manners);
        expectEvent();
        emit IAccounts.Credited(provider, jobId, EARNED);
        _accept(jobId);
        assertEq(balance(provider), BALANCE + PRICE, "provider's balance");
        assertStatus(jobId, JobStatus.Completed);
    }

    function _acceptWith(uint256 jobId, uint256 gas_) private returns (bytes memory result) {
        vm.prank(client);
        // solhint-disable-next-line avoid-low-level-calls
        (, result) = address(market).call{gas: gas_}(abi.encodeCall(market.accept, (jobId)));
    }

    function _assertReleased(uint256 jobId) private view {
        assertEq(wallet(stranger), EARNED, "receiver");
        assertEq(balance(provider), BALANCE - BOND, "provider's balance");
        assertEq(balance(client), BALANCE - PRICE, "client's balance");
        assertStatus(jobId, JobStatus.Completed);
    }
}
