// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {HookedWallet} from "../../mocks/HookedWallet.sol";
import {Calls} from "../../utils/Calls.sol";
import {Digests} from "../../utils/Digests.sol";
import {vm} from "../../utils/Vm.sol";
import {Reentry} from "./Reentry.sol";

/// @dev A party that is called in the middle of each of the market's calls of the token, and calls every function of the market then.
contract DuringTransfersTest is Reentry {
    uint256 private constant OUTERS = 18;
    /// @dev The first that pays out.
    uint256 private constant PAYOUTS = 7;
    bytes32 private constant WITHDRAW_TYPEHASH = keccak256(
        "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
    );

    /// @dev The job at hand, if there is one.
    uint256 private _job;

    // JM-07, JM-09
    function test_GuardedFunctions_AreNeverEntered() public {
        bytes32 once = outcome(1, false, entered());
        bytes32 twice = outcome(2, false, entered());
        for (uint256 i = 0; i < OUTERS; i++) {
            for (uint256 k = 0; k < 21; k++) {
                uint256 snapshot = vm.snapshotState();
                Outer memory outer = _outer(i);
                Money memory calm = _calmly(outer);
                hook(outer.hooked, guarded()[k]);
                _run(outer);
                assertEq(HookedWallet(outer.hooked).outcome(), outer.times == 1 ? once : twice, "inner outcome");
                assertMoney(calm);
                assertSolvent();
                vm.revertToState(snapshot);
            }
        }
    }

    // JM-09
    /// @dev Pulls give all their gas, so each of these goes well inside, and the pull is what it is without.
    function test_HarmlessFunctions_DuringPulls() public {
        for (uint256 i = 0; i < PAYOUTS; i++) {
            for (uint256 k = 0; k < 16; k++) {
                uint256 snapshot = vm.snapshotState();
                Outer memory outer = _outer(i);
                prepare(outer.hooked);
                Money memory calm = _calmly(outer);
                hook(outer.hooked, harmless(outer.hooked)[k]);
                _run(outer);
                // Where it is called twice, what can be done only once went well the first time.
                vm.assertGe(HookedWallet(outer.hooked).successes(), 2, "inner success");
                assertMoney(calm);
                assertSolvent();
                vm.revertToState(snapshot);
            }
        }
    }

    // JM-09, JM-211
    /// @dev Payouts may be starved by what the receiver does in them: then it is credited, and nobody else notices.
    function test_HarmlessFunctions_DuringPayouts() public {
        for (uint256 i = PAYOUTS; i < OUTERS; i++) {
            for (uint256 k = 0; k < 16; k++) {
                uint256 snapshot = vm.snapshotState();
                Outer memory outer = _outer(i);
                prepare(outer.hooked);
                Money memory calm = _calmly(outer);
                hook(outer.hooked, harmless(outer.hooked)[k]);
                _run(outer);
                Money memory actual = money();
                assertEq(
                    actual.clientWallet + actual.clientBalance,
                    calm.clientWallet + calm.clientBalance,
                    "client's money"
                );
                assertEq(
                    actual.providerWallet + actual.providerBalance,
                    calm.providerWallet + calm.providerBalance,
                    "provider's money"
                );
                assertEq(actual.evaluatorBalance, calm.evaluatorBalance, "evaluator's balance");
                assertSolvent();
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev Whoever reads in the middle reads what stands at the end.
    function test_Views_ShowTheOutcomeAlready() public {
        for (uint256 i = 0; i < OUTERS; i++) {
            for (uint256 k = 0; k < 7; k++) {
                uint256 snapshot = vm.snapshotState();
                Outer memory outer = _outer(i);
                bytes memory data = views(outer.hooked, _job == 0 ? ended : _job)[k];
                hook(outer.hooked, data);
                _run(outer);
                (bool succeeded, bytes memory result) = callAs(relayer, data);
                // A permit is used before anything is booked.
                if (outer.times == 1) {
                    assertEq(
                        HookedWallet(outer.hooked).outcome(),
                        outcome(1, succeeded, result),
                        "what was read inside"
                    );
                }
                assertSolvent();
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev The money after the call if nobody calls back.
    function _calmly(Outer memory outer) private returns (Money memory calm) {
        uint256 snapshot = vm.snapshotState();
        _run(outer);
        calm = money();
        vm.revertToState(snapshot);
    }

    function _run(Outer memory outer) private {
        (bool passed, bytes memory result) = callAs(outer.caller, outer.data);
        if (!passed) assertEq(result, "", "outer call's revert data");
        assertEq(passed, true, "outer call");
    }

    function _outer(uint256 i) private returns (Outer memory) {
        _job = 0;
        if (i < PAYOUTS) return _pull(i);
        if (i < 12) return _payout(i);
        return _settlement(i);
    }

    function _pull(uint256 i) private returns (Outer memory) {
        if (i == 0) return Outer(client, abi.encodeCall(market.deposit, (client, 1e6)), client, 1);
        if (i == 1) {
            bytes32 digest = Digests.permit(address(token), client, address(market), 1e6, START);
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[client], digest);
            return Outer(client, abi.encodeCall(market.depositWithPermit, (1e6, START, v, r, s)), client, 2);
        }
        if (i == 2) {
            bytes memory signature = authorization(market.depositNonce(client, ""), 1e6, ANY_TIME);
            bytes memory data = abi.encodeCall(
                market.depositWithAuthorization,
                (client, 1e6, 0, ANY_TIME, "", signature)
            );
            return Outer(relayer, data, client, 1);
        }
        if (i == 3) {
            _job = priced();
            return Outer(client, abi.encodeCall(market.fund, (_job, PRICE, "")), client, 1);
        }
        if (i == 4) {
            drain(client);
            _job = market.jobCounter() + 1;
            Offer memory o = offer();
            return Outer(client, abi.encodeCall(market.hire, (o, sign(o))), client, 1);
        }
        if (i == 5) {
            _job = market.jobCounter() + 1;
            Offer memory o = offer();
            bytes memory data = abi.encodeCall(
                market.hireWithAuthorization,
                (client, o, sign(o), 0, ANY_TIME, authorization(o))
            );
            return Outer(relayer, data, client, 1);
        }
        _job = submitted();
        drain(client);
        return Outer(client, Calls.dispute(_job), client, 1);
    }

    function _payout(uint256 i) private returns (Outer memory) {
        if (i == 7) return Outer(client, abi.encodeCall(market.withdraw, (client, 1e6)), client, 1);
        if (i == 8) return Outer(relayer, _signedWithdrawal(), client, 1);
        _job = i == 9 ? submittedPlain() : fundedPlain();
        if (i == 9) return Outer(evaluator, Calls.complete(_job), provider, 1);
        if (i == 10) return Outer(evaluator, Calls.reject(_job), client, 1);
        _job = submittedPlain();
        return Outer(evaluator, Calls.reject(_job), client, 1);
    }

    /// @dev Earnings that go to the provider's wallet.
    function _settlement(uint256 i) private returns (Outer memory) {
        Offer memory o = offer();
        o.payTo = provider;
        _job = i == 12 ? submitted(o) : disputed(o);
        if (i == 12) return Outer(client, Calls.accept(_job), provider, 1);
        if (i == 13) return Outer(evaluator, Calls.resolve(_job), provider, 1);
        if (i == 14) return Outer(evaluator, Calls.complete(_job), provider, 1);
        if (i == 15) return Outer(client, Calls.concede(_job), provider, 1);
        uint40 later = uint40(START + 1);
        (bytes memory a, bytes memory b) = (agreed(client, _job, 9_000, later), agreed(provider, _job, 9_000, later));
        bytes memory data = abi.encodeCall(market.settleByAgreement, (_job, 9_000, later, a, b));
        // Sent by a third party, and by the provider itself.
        return Outer(i == 16 ? relayer : provider, data, provider, 1);
    }

    function _signedWithdrawal() private view returns (bytes memory) {
        uint40 later = uint40(START + 1);
        bytes32 structHash = keccak256(abi.encode(WITHDRAW_TYPEHASH, client, client, 1e6, 1 << 255, later));
        bytes memory signature = sign(typedDigest(structHash), keyOf[client]);
        return abi.encodeCall(market.withdrawWithSignature, (client, client, 1e6, 1 << 255, later, signature));
    }
}
