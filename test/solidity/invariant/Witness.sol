// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Record} from "../../../contracts/src/types/Record.sol";
import {Vm, vm} from "../utils/Vm.sol";
import {Inputs} from "./Inputs.sol";
import {Model} from "./Model.sol";
import {Parts} from "./Parts.sol";
import {Powers} from "./Powers.sol";
import {Promises} from "./Promises.sol";

/// @title Witness
/// @notice Looks at the market before and after every call, and counts what must never happen.
abstract contract Witness is Model, Parts, Powers, Promises {
    enum Rule {
        Graph,
        Terms,
        Clock,
        Powers,
        Parts,
        Others,
        Consent,
        Bond,
        Cost,
        Evaluators,
        OpenJobs,
        Delivered,
        Records,
        Offered,
        Deadlines
    }

    /// @notice What the treasury should have got so far, in token units.
    uint256 public feesDue;

    mapping(Rule rule => uint256 count) private _breaches;
    /// @dev What a job won or lost each account so far, in token units.
    mapping(uint256 jobId => mapping(address account => int256 flow)) private _flows;
    mapping(uint256 jobId => bytes32 hash) private _terms;

    /// @notice How often a rule was broken.
    function breachesOf(Rule rule) external view returns (uint256) {
        return _breaches[rule];
    }

    /// @dev Calls the market, and notes what that did. `jobId` is the only job that the call may touch; zero is none.
    function _watch(uint256 jobId, address caller, bytes memory data) internal returns (bool passed) {
        Sight memory before = _look(jobId);
        Record[] memory records = _recordsOf(before);
        vm.recordLogs();
        vm.prank(caller);
        // solhint-disable-next-line avoid-low-level-calls
        (passed, ) = address(MARKET).call(data);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Sight memory afterwards = _look(jobId);
        _book(jobId, before, afterwards);
        if (!passed) return false;
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].emitter == address(MARKET)) _read(logs[i]);
        }
        Record[] memory now_ = _recordsOf(before);
        for (uint256 i = 0; i < records.length; i++) _check(Rule.Records, _hasGrown(records[i], now_[i]));
        if (jobId != 0) _judge(jobId, caller, Inputs.single(data), before, afterwards);
        _judgeOthers(jobId, before, afterwards);
    }

    function _judge(
        uint256 jobId,
        address caller,
        bytes memory data,
        Sight memory before,
        Sight memory afterwards
    ) private {
        bytes4 act = bytes4(data);
        uint256 share = Inputs.shareOf(data);
        _check(Rule.Graph, _mayMove(before, afterwards));
        _check(Rule.Clock, _isInTime(act, before));
        _check(Rule.Powers, _mayAct(act, caller, before));
        _judgeTerms(jobId, afterwards);
        Move memory move = _moveOf(act, share, caller, before, afterwards);
        for (uint256 i = 0; i < everybody.length; i++) {
            int256 change = _change(before, afterwards, i);
            _check(Rule.Parts, change == _expected(move, afterwards, everybody[i]));
            _check(Rule.Consent, change >= 0 || _consents(everybody[i], act, caller, afterwards));
            _flows[jobId][everybody[i]] += change;
        }
        feesDue += uint256(move.treasury);
        _judgeFlows(jobId, afterwards);
        if (_isUnpaid(before, afterwards)) _check(Rule.OpenJobs, _flows[jobId][afterwards.job.client] == 0);
        _check(Rule.Deadlines, _keepsPeriods(before, afterwards));
        if (Inputs.isHire(act)) _check(Rule.Offered, _isAsOffered(data, afterwards));
        if (before.isBonded && before.job.status != JobStatus.Funded) {
            _check(Rule.Delivered, _paysDelivery(act, caller, before, afterwards));
        }
    }

    /// @dev Parties, amounts and periods stand from the moment that money is in.
    function _judgeTerms(uint256 jobId, Sight memory sight) private {
        if (sight.job.status == JobStatus.Open) return;
        bytes32 hash = keccak256(
            abi.encode(
                [sight.job.client, sight.job.provider, sight.job.evaluator, sight.bonded.payTo],
                [sight.job.budget, sight.bonded.bond, sight.bonded.evaluatorFee, sight.bonded.stake],
                [sight.bonded.reviewPeriod, sight.bonded.rulingPeriod]
            )
        );
        if (_terms[jobId] == 0) _terms[jobId] = hash;
        _check(Rule.Terms, _terms[jobId] == hash);
    }

    function _judgeFlows(uint256 jobId, Sight memory sight) private {
        mapping(address account => int256 flow) storage flow = _flows[jobId];
        uint256 cost = sight.job.budget + sight.bonded.evaluatorFee + sight.bonded.stake;
        // The provider of a plain job may be its client, and pays as that.
        bool isClient = sight.job.provider == sight.job.client;
        _check(Rule.Bond, isClient || flow[sight.job.provider] >= -int256(uint256(sight.bonded.bond)));
        _check(Rule.Cost, flow[sight.job.client] >= -int256(cost));
        _check(Rule.Evaluators, !sight.isBonded || flow[sight.job.evaluator] >= 0);
    }

    /// @dev True for a job that is still Open, and for one that is called off.
    function _isUnpaid(Sight memory before, Sight memory afterwards) private pure returns (bool) {
        if (afterwards.job.status == JobStatus.Open) return true;
        return before.exists && before.job.status == JobStatus.Open && afterwards.job.status == JobStatus.Rejected;
    }

    /// @dev Money that a call moves is that of the job's parties, of who receives its earnings, and of the market's treasury.
    function _judgeOthers(uint256 jobId, Sight memory before, Sight memory afterwards) private {
        for (uint256 i = 0; i < everybody.length; i++) {
            address account = everybody[i];
            bool isParty =
                account == afterwards.job.client ||
                    account == afterwards.job.provider ||
                    account == afterwards.job.evaluator ||
                    account == afterwards.bonded.payTo ||
                    account == TREASURY;
            if (jobId == 0 || !isParty) _check(Rule.Others, _change(before, afterwards, i) == 0);
        }
    }

    /// @dev Delivered work is paid for, unless the evaluator, the provider or an agreement says otherwise: by half at least.
    function _paysDelivery(
        bytes4 act,
        address caller,
        Sight memory before,
        Sight memory afterwards
    ) private view returns (bool) {
        if (afterwards.job.status == before.job.status || afterwards.job.status == JobStatus.Disputed) return true;
        if (caller == before.job.evaluator || act == ISettlement.settleByAgreement.selector) return true;
        if (act == ISettlement.concede.selector && caller == before.job.provider) return true;
        uint256 half = before.job.budget / 2;
        int256 least = int256(half - (half * FEE_BPS) / BASIS + before.bonded.bond);
        address receiver = _receiverOf(before);
        for (uint256 i = 0; i < everybody.length; i++) {
            if (everybody[i] == receiver) return _change(before, afterwards, i) >= least;
        }
        return false;
    }

    function _expected(Move memory move, Sight memory sight, address account) private view returns (int256 sum) {
        if (account == sight.job.client) sum += move.client;
        if (account == sight.job.provider) sum += move.provider;
        if (account == _receiverOf(sight)) sum += move.receiver;
        if (account == sight.job.evaluator) sum += move.evaluator;
        if (account == TREASURY) sum += move.treasury;
    }

    function _check(Rule rule, bool holds) private {
        if (!holds) ++_breaches[rule];
    }

    function _recordsOf(Sight memory sight) private view returns (Record[] memory records) {
        records = new Record[](3);
        records[0] = MARKET.recordOf(sight.job.client);
        records[1] = MARKET.recordOf(sight.job.provider);
        records[2] = MARKET.recordOf(sight.job.evaluator);
    }

    function _hasGrown(Record memory before, Record memory now_) private pure returns (bool) {
        bool asProvider =
            now_.completed >= before.completed &&
                now_.rejected >= before.rejected &&
                now_.expired >= before.expired &&
                now_.providerVolume >= before.providerVolume;
        bool asClient =
            now_.paid >= before.paid &&
                now_.disputesLost >= before.disputesLost &&
                now_.clientVolume >= before.clientVolume;
        return asProvider && asClient && now_.ruled >= before.ruled && now_.missed >= before.missed;
    }
}
