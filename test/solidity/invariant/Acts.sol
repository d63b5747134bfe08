// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Calls} from "../utils/Calls.sol";
import {vm} from "../utils/Vm.sol";
import {Sights} from "./Sights.sol";

/// @title Acts
/// @notice Every act on a job as calldata, and who it is meant for.
abstract contract Acts is Sights {
    enum Act {
        Submit,
        Accept,
        ClaimPayment,
        ClaimRefund,
        WithdrawJob,
        Dispute,
        Resolve,
        Complete,
        Reject,
        Concede,
        ClaimSplit,
        Agree,
        Rate,
        SetBudget,
        Fund,
        SetProvider
    }

    /// @dev What there is to do in each state, one byte per act, the usual ones more often; late is after the deadline.
    bytes private constant OPEN = hex"0f0f0f0d0e0e0e0e08";
    bytes private constant PLAIN_FUNDED = hex"000000000008";
    bytes private constant PLAIN_SUBMITTED = hex"07070708";
    bytes private constant PLAIN_LATE = hex"030308";
    bytes private constant FUNDED = hex"0000000000000004040b";
    bytes private constant FUNDED_LATE = hex"0303030b";
    bytes private constant SUBMITTED = hex"0101010505050505050b";
    bytes private constant SUBMITTED_LATE = hex"020202010b";
    bytes private constant DISPUTED = hex"06060606070809090b";
    bytes private constant DISPUTED_LATE = hex"0a0a0a0b";
    bytes private constant ENDED = hex"0c";
    /// @dev What somebody may try in a state that is not for it, one byte per act.
    bytes private constant TEMPTING = hex"0001020203030404050607080909040a0a0d0d";

    bytes32 private constant AGREEMENT_TYPEHASH = keccak256(
        "Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)"
    );

    mapping(address account => uint256 key) private _keys;

    /// @dev An account with a key, known to the ledger.
    function _actor(uint256 key) internal returns (address account) {
        account = vm.addr(key);
        _keys[account] = key;
        everybody.push(account);
    }

    function _sign(address signer, bytes32 digest) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keys[signer], digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev One of the acts that the job's state allows.
    function _usual(uint256 jobId, uint256 choice) internal view returns (Act) {
        IJobs.JobView memory job = MARKET.getJob(jobId);
        bool late = block.timestamp >= job.expiredAt;
        bytes memory acts = isBonded(jobId) ? _bondedActs(job.status, late) : _plainActs(job.status, late);
        return Act(uint8(acts[choice % acts.length]));
    }

    /// @dev Every third time an act that the state may not allow.
    function _tried(uint256 jobId, uint256 choice) internal view returns (Act) {
        if (choice % 3 != 0) return _usual(jobId, choice / 3);
        return Act(uint8(TEMPTING[(choice / 3) % TEMPTING.length]));
    }

    /// @dev One of the two acts that the deadline of a running job divides.
    function _border(uint256 jobId, uint256 choice) internal view returns (Act) {
        JobStatus status = MARKET.getJob(jobId).status;
        bool early = choice % 2 == 0;
        if (status == JobStatus.Disputed) return early ? Act.Resolve : Act.ClaimSplit;
        if (status == JobStatus.Funded) return early ? Act.Submit : Act.ClaimRefund;
        if (!isBonded(jobId)) return Act.ClaimRefund;
        return early ? Act.Dispute : Act.ClaimPayment;
    }

    function _any(uint256 choice) internal pure returns (Act) {
        return Act(choice % (uint256(type(Act).max) + 1));
    }

    /// @dev Who may do this; where several may, `value` decides.
    function _callerOf(uint256 jobId, Act act, uint256 value) internal view returns (address) {
        IJobs.JobView memory job = MARKET.getJob(jobId);
        if (act == Act.Submit || act == Act.WithdrawJob) return job.provider;
        if (act == Act.Resolve || act == Act.Complete) return job.evaluator;
        if (act == Act.Reject) return job.status == JobStatus.Open ? job.client : job.evaluator;
        if (act == Act.ClaimPayment || act == Act.ClaimRefund || act == Act.ClaimSplit) {
            return everybody[value % everybody.length];
        }
        if (act == Act.Concede || act == Act.Rate) return value % 2 == 0 ? job.client : job.provider;
        return job.client;
    }

    function _callFor(uint256 jobId, Act act, uint256 value) internal view returns (bytes memory) {
        if (act == Act.Submit) return Calls.submit(jobId);
        if (act == Act.Accept) return Calls.accept(jobId);
        if (act == Act.ClaimPayment) return Calls.claimPayment(jobId);
        if (act == Act.ClaimRefund) return Calls.claimRefund(jobId);
        if (act == Act.WithdrawJob) return Calls.withdrawJob(jobId);
        if (act == Act.Dispute) return Calls.dispute(jobId);
        if (act == Act.Resolve) return abi.encodeCall(ISettlement.resolve, (jobId, _share(value), "because"));
        if (act == Act.Complete) return Calls.complete(jobId);
        if (act == Act.Reject) return Calls.reject(jobId);
        if (act == Act.Concede) return Calls.concede(jobId);
        if (act == Act.ClaimSplit) return Calls.claimSplit(jobId);
        if (act == Act.Agree) return _agreement(jobId, _share(value));
        if (act == Act.Rate) return Calls.rate(jobId);
        if (act == Act.SetBudget) return abi.encodeCall(IERC8183.setBudget, (jobId, value % 1e9, ""));
        if (act == Act.SetProvider) return _setProvider(jobId, everybody[value % 5]);
        return abi.encodeCall(IERC8183.fund, (jobId, MARKET.getJob(jobId).budget, ""));
    }

    function _setProvider(uint256 jobId, address provider) private pure returns (bytes memory) {
        return abi.encodeWithSignature("setProvider(uint256,address)", jobId, provider);
    }

    function _agreement(uint256 jobId, uint16 share) private view returns (bytes memory) {
        IJobs.JobView memory job = MARKET.getJob(jobId);
        uint40 until = type(uint40).max;
        bytes32 structHash = keccak256(
            abi.encode(AGREEMENT_TYPEHASH, jobId, job.client, job.provider, uint8(job.status), share, until)
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(), structHash));
        bytes memory byProvider = job.provider == address(0) ? bytes("") : _sign(job.provider, digest);
        return
            abi.encodeCall(ISettlement.settleByAgreement, (jobId, share, until, _sign(job.client, digest), byProvider));
    }

    function _domain() private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        return keccak256(abi.encode(typeHash, keccak256("Surety"), keccak256("1"), block.chainid, address(MARKET)));
    }

    function _plainActs(JobStatus status, bool late) private pure returns (bytes memory) {
        if (status == JobStatus.Open) return OPEN;
        if (status != JobStatus.Funded && status != JobStatus.Submitted) return ENDED;
        if (late) return PLAIN_LATE;
        return status == JobStatus.Funded ? PLAIN_FUNDED : PLAIN_SUBMITTED;
    }

    function _bondedActs(JobStatus status, bool late) private pure returns (bytes memory) {
        if (status == JobStatus.Funded) return late ? FUNDED_LATE : FUNDED;
        if (status == JobStatus.Submitted) return late ? SUBMITTED_LATE : SUBMITTED;
        if (status == JobStatus.Disputed) return late ? DISPUTED_LATE : DISPUTED;
        return ENDED;
    }

    /// @dev The edges more often than chance would have them.
    function _share(uint256 value) private pure returns (uint16) {
        uint16[4] memory edges = [uint16(0), 4_999, 5_000, 10_000];
        return value % 3 == 0 ? edges[(value / 3) % 4] : uint16((value / 3) % 10_001);
    }
}
