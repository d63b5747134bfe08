// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev The same act twice in one transaction, and two acts that exclude each other in one second.
contract RepeatsTest is JobTest {
    // JM-12
    function test_RevertWhen_Twice() public {
        uint256 jobId = hired();
        _twice(provider, Calls.submit(jobId), abi.encodeWithSelector(IERC8183.WrongStatus.selector));
        _assertAfter(provider, Calls.submit(jobId), jobId, JobStatus.Submitted);
        _twice(client, Calls.dispute(jobId), _wrong(jobId, JobStatus.Disputed));
        _twice(client, Calls.accept(jobId), _wrong(jobId, JobStatus.Completed));
        _assertAfter(client, Calls.dispute(jobId), jobId, JobStatus.Disputed);
        _twice(client, Calls.concede(jobId), _wrong(jobId, JobStatus.Completed));
        _twice(provider, Calls.concede(jobId), _wrong(jobId, JobStatus.Rejected));
        _twice(evaluator, Calls.resolve(jobId), _wrong(jobId, JobStatus.Completed));
        _assertAfter(evaluator, Calls.resolve(jobId), jobId, JobStatus.Completed);
        _twice(client, Calls.rate(jobId), abi.encodeWithSelector(ISettlement.RatingRepeated.selector, jobId, client));
    }

    function test_RevertWhen_TwiceInAPlainJob() public {
        bytes memory wrong = abi.encodeWithSelector(IERC8183.WrongStatus.selector);
        uint256 jobId = priced();
        _twice(client, Calls.fund(jobId), wrong);
        _assertAfter(client, Calls.fund(jobId), jobId, JobStatus.Funded);
        _twice(provider, Calls.submit(jobId), wrong);
        _twice(evaluator, Calls.reject(jobId), wrong);
        _assertAfter(provider, Calls.submit(jobId), jobId, JobStatus.Submitted);
        _twice(evaluator, Calls.complete(jobId), wrong);
    }

    function test_RevertWhen_OneOfferHiresTwice() public {
        Offer memory o = offer();
        bytes memory data = abi.encodeCall(market.hire, (o, sign(o)));
        _twice(client, data, abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, o.nonce));
    }

    function test_RevertWhen_TwoOffersHireForOnePosting() public {
        (Offer memory a, Offer memory b) = (offer(), offer());
        (a.jobId, a.client) = (posted(), client);
        (b.jobId, b.client) = (a.jobId, client);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(market.hire, (a, sign(a)));
        calls[1] = abi.encodeCall(market.hire, (b, sign(b)));
        _refused(client, calls, abi.encodeWithSelector(IHiring.PostingUnavailable.selector, a.jobId));
        assertStatus(a.jobId, JobStatus.Open);
        assertEq(market.nonceUsed(provider, a.nonce), false, "nonce");
    }

    function test_RevertWhen_ANonceIsCancelledTwice() public {
        bytes memory data = abi.encodeCall(market.cancelNonce, (provider, 7));
        _twice(provider, data, abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, 7));
        assertEq(market.nonceUsed(provider, 7), false, "nonce");
    }

    /// @dev In one second the first act wins, whichever it is.
    function test_WhenTheyRace_TheFirstWins() public {
        uint256 jobId = submitted();
        bytes memory disputed_ = _wrong(jobId, JobStatus.Disputed);
        _race(client, Calls.accept(jobId), client, Calls.dispute(jobId), _wrong(jobId, JobStatus.Completed));
        _race(client, Calls.dispute(jobId), client, Calls.accept(jobId), disputed_);
        _race(client, Calls.dispute(jobId), relayer, Calls.claimPayment(jobId), disputed_);
        vm.prank(client);
        market.dispute(jobId, REASON);
        _race(evaluator, Calls.resolve(jobId), provider, Calls.concede(jobId), _wrong(jobId, JobStatus.Completed));
        _race(provider, Calls.concede(jobId), evaluator, Calls.resolve(jobId), _wrong(jobId, JobStatus.Rejected));
        _race(provider, Calls.concede(jobId), client, Calls.concede(jobId), _wrong(jobId, JobStatus.Rejected));
        _race(client, Calls.concede(jobId), provider, Calls.concede(jobId), _wrong(jobId, JobStatus.Completed));
    }

    /// @dev The second half of the race changes nothing.
    function _race(address first, bytes memory act, address second, bytes memory late, bytes memory refusal) private {
        uint256 snapshot = vm.snapshotState();
        (bool passed, ) = callAs(first, act);
        assertEq(passed, true, "first");
        Money memory held = money();
        bytes memory result;
        (passed, result) = callAs(second, late);
        assertEq(passed, false, "second");
        assertEq(result, refusal, "refusal");
        assertMoney(held);
        vm.revertToState(snapshot);
    }

    function _twice(address caller, bytes memory data, bytes memory refusal) private {
        bytes[] memory calls = new bytes[](2);
        (calls[0], calls[1]) = (data, data);
        _refused(caller, calls, refusal);
    }

    /// @dev The batch fails as its last call does, and all is as before.
    function _refused(address caller, bytes[] memory calls, bytes memory refusal) private {
        Money memory held = money();
        uint256 jobs = market.jobCounter();
        (bool passed, bytes memory result) = callAs(caller, abi.encodeCall(Multicall.multicall, (calls)));
        assertEq(passed, false, "passed");
        assertEq(result, refusal, "refusal");
        assertMoney(held);
        assertEq(market.jobCounter(), jobs, "jobs");
    }

    function _assertAfter(address caller, bytes memory data, uint256 jobId, JobStatus status) private {
        (bool passed, ) = callAs(caller, data);
        assertEq(passed, true, "once");
        assertStatus(jobId, status);
    }

    function _wrong(uint256 jobId, JobStatus actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISettlement.JobStatusWrong.selector, jobId, actual);
    }
}
