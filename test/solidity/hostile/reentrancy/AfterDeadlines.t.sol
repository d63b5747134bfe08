// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {HookedWallet} from "../../mocks/HookedWallet.sol";
import {Calls} from "../../utils/Calls.sol";
import {vm} from "../../utils/Vm.sol";
import {Reentry} from "./Reentry.sol";

/// @dev The same for the exits that time opens: the receiver is called in the middle, and calls every guarded function then.
contract AfterDeadlinesTest is Reentry {
    function test_ClaimPayment_KeepsTheProviderOut() public {
        uint256 jobId = submitted(_pushed());
        _assertKeptOut(START + REVIEW, Calls.claimPayment(jobId), provider, uint256(PRICE) + BOND);
    }

    function test_ClaimSplit_KeepsTheProviderOut() public {
        uint256 jobId = disputed(_pushed());
        _assertKeptOut(START + RULING, Calls.claimSplit(jobId), provider, uint256(PRICE) / 2 + BOND);
    }

    function test_ClaimRefundOfAFundedPlainJob_KeepsTheClientOut() public {
        uint256 jobId = fundedPlain();
        _assertKeptOut(START + 1 days, Calls.claimRefund(jobId), client, PRICE);
    }

    function test_ClaimRefundOfASubmittedPlainJob_KeepsTheClientOut() public {
        uint256 jobId = submittedPlain();
        _assertKeptOut(START + 1 days, Calls.claimRefund(jobId), client, PRICE);
    }

    function _pushed() private returns (Offer memory o) {
        o = offer();
        o.payTo = provider;
    }

    function _assertKeptOut(uint256 time, bytes memory data, address hooked, uint256 paid) private {
        bytes[] memory calls = guarded();
        vm.warp(time);
        for (uint256 k = 0; k < calls.length; k++) {
            uint256 snapshot = vm.snapshotState();
            uint256 held = wallet(hooked);
            hook(hooked, calls[k]);
            (bool passed, ) = callAs(relayer, data);
            assertEq(passed, true, "exit");
            assertEq(wallet(hooked), held + paid, "receiver's wallet");
            assertEq(HookedWallet(hooked).outcome(), outcome(1, false, entered()), "inner outcome");
            assertSolvent();
            vm.revertToState(snapshot);
        }
    }
}
