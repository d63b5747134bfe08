// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {ReenteringToken} from "../../mocks/ReenteringToken.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev The token calls back in the middle of a transfer: no function that moves money lets it in.
contract ReentrancyTest is Base {
    ReenteringToken private evil;
    bytes[] private _guarded;

    function setUp() public override {
        super.setUp();
        evil = new ReenteringToken();
        useToken(address(evil));

        Offer memory o = offer();
        _guarded.push(abi.encodeCall(market.deposit, (client, 1)));
        _guarded.push(abi.encodeCall(market.depositWithPermit, (1, START + 1, 27, "", "")));
        _guarded.push(abi.encodeCall(market.depositWithAuthorization, (client, 1, 0, START + 1, "", "")));
        _guarded.push(abi.encodeCall(market.withdraw, (client, 1)));
        _guarded.push(
            abi.encodeCall(market.withdrawWithSignature, (client, client, 1, 1 << 255, uint40(START + 1), ""))
        );
        _guarded.push(abi.encodeCall(market.hire, (o, "")));
        _guarded.push(abi.encodeCall(market.hireFor, (client, o, "")));
        _guarded.push(abi.encodeCall(market.hireWithAuthorization, (client, o, "", 0, START + 1, "")));
        _guarded.push(abi.encodeCall(market.fund, (1, 0, "")));
        _guarded.push(abi.encodeCall(market.complete, (1, "", "")));
        _guarded.push(abi.encodeCall(market.reject, (1, "", "")));
        _guarded.push(abi.encodeCall(market.claimRefund, (1)));
        _guarded.push(abi.encodeCall(market.accept, (1)));
        _guarded.push(abi.encodeCall(market.claimPayment, (1)));
        _guarded.push(abi.encodeCall(market.dispute, (1, REASON)));
        _guarded.push(abi.encodeCall(market.resolve, (1, 0, "")));
        _guarded.push(abi.encodeCall(market.concede, (1)));
        _guarded.push(abi.encodeCall(market.claimSplit, (1)));
        _guarded.push(abi.encodeCall(market.withdrawJob, (1)));
        _guarded.push(abi.encodeCall(market.settleByAgreement, (1, 0, uint40(START + 1), "", "")));
    }

    // JM-07
    function test_WhenPulled_NoneIsEntered() public {
        for (uint256 i = 0; i < _guarded.length; i++) {
            evil.setCall(address(market), _guarded[i]);
            vm.prank(client);
            market.deposit(client, 1);
            _assertKeptOut();
        }
        assertEq(balance(client), BALANCE + _guarded.length, "balance");
    }

    // JM-07
    function test_WhenWithdrawn_NoneIsEntered() public {
        for (uint256 i = 0; i < _guarded.length; i++) {
            evil.setCall(address(market), _guarded[i]);
            vm.prank(client);
            market.withdraw(client, 1);
            _assertKeptOut();
        }
        assertEq(balance(client), BALANCE - _guarded.length, "balance");
    }

    // JM-07
    function test_WhenPushed_NoneIsEntered() public {
        for (uint256 i = 0; i < _guarded.length; i++) {
            Offer memory offer_ = offer();
            (offer_.price, offer_.bond, offer_.evaluatorFee, offer_.payTo) = (1, 0, 0, stranger);
            uint256 jobId = submitted(offer_);
            evil.setCall(address(market), _guarded[i]);
            vm.prank(client);
            market.accept(jobId);
            _assertKeptOut();
            evil.setCall(address(0), "");
        }
        assertEq(wallet(stranger), _guarded.length, "receiver");
    }

    // JM-07
    function test_WhenEnteredByMulticall_StillKeptOut() public {
        bytes[] memory inner = new bytes[](1);
        inner[0] = _guarded[3];
        evil.setCall(address(market), abi.encodeCall(Multicall.multicall, (inner)));
        vm.prank(client);
        market.withdraw(client, 1);
        _assertKeptOut();
        assertEq(balance(client), BALANCE - 1, "balance");
    }

    /// @dev What is not guarded finds the job in its final state already.
    function test_WhenPushed_JobHasEnded() public {
        Offer memory offer_ = offer();
        offer_.payTo = stranger;
        uint256 jobId = submitted(offer_);
        evil.setCall(address(market), abi.encodeCall(market.bondedJob, (jobId)));
        vm.prank(client);
        market.accept(jobId);
        (bool succeeded, bytes32 resultHash) = evil.lastCall();
        assertEq(succeeded, true, "view");
        assertEq(resultHash, keccak256(abi.encode(market.bondedJob(jobId))), "job seen from inside");
        assertStatus(jobId, JobStatus.Completed);
    }

    function _assertKeptOut() private view {
        (bool succeeded, bytes32 resultHash) = evil.lastCall();
        assertEq(succeeded, false, "entered");
        bytes4 selector = ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector;
        assertEq(resultHash, keccak256(abi.encodeWithSelector(selector)), "refusal");
    }
}
