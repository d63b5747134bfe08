// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {BondedJob, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {HookedToken} from "../../mocks/HookedToken.sol";
import {HookedWallet} from "../../mocks/HookedWallet.sol";
import {Calls} from "../../utils/Calls.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @title Reentry
/// @notice A market over a token with hooks, whose client and provider are accounts with keys and code (EIP-7702) that call back in
/// the middle of the market's calls; and every function of the market that they may call.
abstract contract Reentry is Signing {
    /// @dev A call of the market during which the token calls `hooked` `times` times.
    struct Outer {
        address caller;
        bytes data;
        address hooked;
        uint256 times;
    }

    HookedToken internal odd;
    uint256 internal ended;
    uint256 internal open;
    uint256 internal openToAll;
    uint256 internal openToAllToo;
    uint256 internal toSubmit;

    function setUp() public virtual override {
        super.setUp();
        odd = new HookedToken();
        useToken(address(odd));
        vm.etch(client, address(new HookedWallet(client)).code);
        vm.etch(provider, address(new HookedWallet(provider)).code);
        ended = submitted();
        vm.prank(client);
        market.accept(ended);
    }

    /// @dev Jobs in which `who` may act: four that it created, one that it is to deliver.
    function prepare(address who) internal {
        vm.startPrank(who);
        open = market.createJob(stranger, evaluator, START + 1 days, "", address(0));
        openToAll = market.createJob(address(0), evaluator, START + 1 days, "", address(0));
        openToAllToo = market.post(evaluator, TERMS_HASH, START + 1 days, "");
        vm.stopPrank();
        vm.startPrank(operator);
        toSubmit = market.createJob(who, evaluator, START + 1 days, "", address(0));
        market.fund(toSubmit, 0, "");
        vm.stopPrank();
    }

    /// @dev Every function that is guarded, alone and in a batch.
    function guarded() internal view returns (bytes[] memory calls) {
        Offer memory o;
        uint40 later = uint40(START + 1);
        calls = new bytes[](21);
        calls[0] = abi.encodeCall(market.deposit, (client, 1));
        calls[1] = abi.encodeCall(market.depositWithPermit, (1, later, 27, "", ""));
        calls[2] = abi.encodeCall(market.depositWithAuthorization, (client, 1, 0, later, "", ""));
        calls[3] = abi.encodeCall(market.withdraw, (client, 1));
        calls[4] = abi.encodeCall(market.withdrawWithSignature, (client, client, 1, 1 << 255, later, ""));
        calls[5] = abi.encodeCall(market.hire, (o, ""));
        calls[6] = abi.encodeCall(market.hireFor, (client, o, ""));
        calls[7] = abi.encodeCall(market.hireWithAuthorization, (client, o, "", 0, later, ""));
        calls[8] = Calls.fund(open);
        calls[9] = Calls.complete(ended);
        calls[10] = Calls.reject(ended);
        calls[11] = Calls.claimRefund(ended);
        calls[12] = Calls.accept(ended);
        calls[13] = Calls.claimPayment(ended);
        calls[14] = Calls.dispute(ended);
        calls[15] = Calls.resolve(ended);
        calls[16] = Calls.concede(ended);
        calls[17] = Calls.claimSplit(ended);
        calls[18] = Calls.withdrawJob(ended);
        calls[19] = abi.encodeCall(market.settleByAgreement, (ended, 0, later, "", ""));
        bytes[] memory batch = new bytes[](1);
        batch[0] = calls[3];
        calls[20] = abi.encodeCall(Multicall.multicall, (batch));
    }

    /// @dev Every function that is not guarded and writes, with arguments that are right for `who` after `prepare(who)`.
    function harmless(address who) internal view returns (bytes[] memory calls) {
        Offer memory o = _answer();
        calls = new bytes[](16);
        calls[0] = abi.encodeCall(market.createJob, (stranger, evaluator, START + 1, "more", address(0)));
        calls[1] = abi.encodeWithSignature("setProvider(uint256,address)", openToAll, stranger);
        calls[2] = abi.encodeWithSignature("setProvider(uint256,address,bytes)", openToAllToo, stranger, bytes(""));
        calls[3] = Calls.setBudget(open);
        calls[4] = Calls.submit(toSubmit);
        calls[5] = Calls.rate(ended);
        calls[6] = abi.encodeCall(market.post, (evaluator, TERMS_HASH, START + 1, TERMS));
        calls[7] = abi.encodeCall(market.postFor, (who, evaluator, TERMS_HASH, START + 1, TERMS));
        calls[8] = abi.encodeCall(market.publishTerms, (TERMS));
        calls[9] = abi.encodeCall(market.bid, (o, sign(o)));
        calls[10] = abi.encodeCall(market.cancelNonce, (who, 1 << 200));
        calls[11] = abi.encodeCall(market.setMandate, (relayer, mandate()));
        calls[12] = abi.encodeCall(market.revokeMandate, (operator));
        calls[13] = abi.encodeCall(market.setCounterparty, (relayer, true));
        bytes[] memory batch = new bytes[](2);
        (batch[0], batch[1]) = (calls[3], calls[13]);
        calls[14] = abi.encodeCall(Multicall.multicall, (batch));
        calls[15] = abi.encodeCall(Multicall.multicall, (new bytes[](0)));
    }

    /// @dev Every view whose answer depends on `who` or on the job at hand.
    function views(address who, uint256 jobId) internal view returns (bytes[] memory calls) {
        calls = new bytes[](7);
        calls[0] = abi.encodeCall(market.accountBalance, (who));
        calls[1] = abi.encodeCall(market.getJob, (jobId));
        calls[2] = abi.encodeCall(market.bondedJob, (jobId));
        calls[3] = abi.encodeCall(market.recordOf, (who));
        calls[4] = abi.encodeCall(market.jobCounter, ());
        calls[5] = abi.encodeCall(market.nonceUsed, (provider, 1));
        calls[6] = abi.encodeCall(market.spendable, (who, operator));
    }

    function hook(address who, bytes memory data) internal {
        HookedWallet(who).setCall(address(market), data);
        odd.turn(who);
    }

    /// @dev What a wallet keeps when `times` calls have all come back like this.
    function outcome(uint256 times, bool succeeded, bytes memory result) internal pure returns (bytes32 chain) {
        chain = keccak256("");
        for (uint256 i = 0; i < times; i++) chain = keccak256(abi.encode(chain, succeeded, result));
    }

    function entered() internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
    }

    /// @dev What the market holds is what it owes.
    function assertSolvent() internal view {
        uint256 owed = balance(client) + balance(provider) + balance(evaluator) + balance(operator) + balance(stranger);
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) owed += _pot(jobId);
        assertEq(wallet(address(market)), owed, "what the market holds");
    }

    function _pot(uint256 jobId) private view returns (uint256 pot) {
        JobStatus status = statusOf(jobId);
        if (status != JobStatus.Funded && status != JobStatus.Submitted && status != JobStatus.Disputed) return 0;
        try market.bondedJob(jobId) returns (BondedJob memory job) {
            pot = uint256(job.budget) + job.bond + job.evaluatorFee;
            if (status == JobStatus.Disputed) pot += job.stake;
        } catch {
            pot = market.getJob(jobId).budget;
        }
    }

    function _answer() private view returns (Offer memory o) {
        o.provider = operator;
        o.signer = operator;
        o.jobId = openToAllToo;
        o.termsHash = TERMS_HASH;
    }
}
