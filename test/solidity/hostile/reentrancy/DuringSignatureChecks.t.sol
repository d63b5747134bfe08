// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {PryingWallet} from "../../mocks/PryingWallet.sol";
import {vm} from "../../utils/Vm.sol";
import {Reentry} from "./Reentry.sol";

/// @dev A contract that is asked for its signature calls the market back. It signs only if the call went as foretold, so each act
/// that passes proves what happened inside.
contract DuringSignatureChecksTest is Reentry {
    uint256 private constant ACTS = 6;

    PryingWallet private _wallet;

    function setUp() public override {
        super.setUp();
        _wallet = new PryingWallet();
        provider = address(_wallet);
        token.mint(client, BALANCE);
        vm.prank(client);
        market.deposit(provider, BALANCE);
    }

    // JM-07
    /// @dev A guarded act refuses by its guard. `bid` has none: there the check itself allows no writing, and the call ends without data.
    function test_GuardedFunctions_AreNeverEntered() public {
        for (uint256 act = 0; act < ACTS; act++) {
            bytes memory refusal = act == 0 ? bytes("") : entered();
            for (uint256 k = 0; k < 20; k++) _assertForetold(act, guarded()[k], false, refusal);
        }
    }

    function test_WritingFunctions_AreNeverEntered() public {
        prepare(provider);
        for (uint256 act = 0; act < ACTS; act++) {
            // All but the empty batch, which writes nothing.
            for (uint256 k = 0; k < 15; k++) {
                // The job that can be rated is another provider's.
                if (k == 5) continue;
                // A batch says of a call that ends without data that it failed.
                bytes memory refusal = k == 14 ? abi.encodeWithSelector(Errors.FailedCall.selector) : bytes("");
                _assertForetold(act, harmless(provider)[k], false, refusal);
            }
        }
    }

    /// @dev The nonce is gone before the signer is asked; money and jobs are as before.
    function test_Views_ShowWhatWasBefore() public {
        for (uint256 act = 0; act < ACTS; act++) {
            bytes memory held = abi.encode(balance(provider));
            _assertForetold(act, abi.encodeCall(market.accountBalance, (provider)), true, held);
            bool usesOfferNonce = act == 1 || act == 2 || act == 3;
            _assertForetold(act, abi.encodeCall(market.nonceUsed, (provider, 1_000)), true, abi.encode(usesOfferNonce));
            _assertForetold(act, abi.encodeCall(market.nonceUsed, (provider, 1 << 255)), true, abi.encode(act == 4));
        }
    }

    /// @dev The harness can fail: what was not foretold is not signed.
    function test_RevertWhen_ForetoldWrongly() public {
        for (uint256 act = 0; act < ACTS; act++) {
            uint256 snapshot = vm.snapshotState();
            bool passed = _act(act, abi.encodeCall(market.accountBalance, (provider)), true, abi.encode(BALANCE + 1));
            assertEq(passed, false, "act");
            vm.revertToState(snapshot);
        }
    }

    function _assertForetold(uint256 act, bytes memory data, bool succeeds, bytes memory result) private {
        uint256 snapshot = vm.snapshotState();
        assertEq(_act(act, data, succeeds, result), true, "act");
        vm.revertToState(snapshot);
    }

    function _act(uint256 act, bytes memory data, bool succeeds, bytes memory result) private returns (bool passed) {
        bytes memory signature = abi.encode(data, keccak256(abi.encode(succeeds, result)));
        uint40 later = uint40(START + 1);
        address caller = client;
        bytes memory outer;
        if (act < 4) {
            Offer memory o = offer();
            o.nonce = 1_000;
            outer = abi.encodeCall(market.hire, (o, signature));
            if (act == 0) {
                (o.jobId, o.client) = (posted(), client);
                outer = abi.encodeCall(market.bid, (o, signature));
            }
            if (act == 2) outer = abi.encodeCall(market.hireFor, (client, o, signature));
            if (act == 3) {
                bytes memory byClient = authorization(o);
                outer = abi.encodeCall(market.hireWithAuthorization, (client, o, signature, 0, ANY_TIME, byClient));
                caller = relayer;
            }
        } else if (act == 4) {
            outer = abi.encodeCall(market.withdrawWithSignature, (provider, stranger, 1, 1 << 255, later, signature));
        } else {
            outer = _agreement(signature, later);
        }
        (passed, ) = callAs(caller, outer);
    }

    function _agreement(bytes memory signature, uint40 later) private returns (bytes memory) {
        // Hired with a signature that foretells nothing but the balance.
        Offer memory o = offer();
        o.bond = 0;
        bytes memory data = abi.encodeCall(market.accountBalance, (provider));
        bytes32 foretold = keccak256(abi.encode(true, abi.encode(balance(provider))));
        vm.prank(client);
        uint256 jobId = market.hire(o, abi.encode(data, foretold));
        assertStatus(jobId, JobStatus.Funded);
        return abi.encodeCall(market.settleByAgreement, (jobId, 5_000, later, "", signature));
    }
}
