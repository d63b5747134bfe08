// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {BondedJob, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract HireTest is JobTest {
    // JM-501, JM-613, JM-619, JM-620
    function test_WhenDirect_OpensAndFundsInOneStep() public {
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCreated(1, client, provider, evaluator, START + DELIVERY, address(0));
        expectEvent();
        emit IHiring.Hired(1, client, provider, accepted, client);
        expectEvent();
        emit IERC8183.JobFunded(1, client, PRICE);
        vm.prank(client);
        assertEq(market.hire(accepted, signature), 1, "job id");
        assertEvents(3);
        assertEq(market.jobCounter(), 1, "job counter");
        assertEq(market.nonceUsed(provider, accepted.nonce), true, "nonce used");
        _assertJob(accepted, address(0));
    }

    // JM-615, JM-616
    function test_WhenTheBalanceSuffices_LeavesTheWalletAlone() public {
        Money memory expected = money();
        expected.clientBalance -= PRICE + FEE;
        expected.providerBalance -= BOND;
        hired();
        assertMoney(expected);
    }

    // JM-209, JM-615
    function test_WhenTheBalanceIsShort_PullsExactlyTheRest() public {
        vm.prank(client);
        market.withdraw(client, BALANCE - 1e6);
        Money memory expected = money();
        expected.clientBalance = 0;
        expected.clientWallet -= PRICE + FEE - 1e6;
        expected.providerBalance -= BOND;
        expected.marketWallet += PRICE + FEE - 1e6;
        _hireExpectingPull(PRICE + FEE - 1e6);
        assertMoney(expected);
    }

    // JM-209, JM-615
    function test_WhenTheBalanceIsEmpty_PullsEverything() public {
        drain(client);
        Money memory expected = money();
        expected.clientWallet -= PRICE + FEE;
        expected.providerBalance -= BOND;
        expected.marketWallet += PRICE + FEE;
        _hireExpectingPull(PRICE + FEE);
        assertMoney(expected);
    }

    // JM-616, JM-619
    function test_WhenThereIsNeitherBondNorFee_NeedsNoBalanceOfTheProvider() public {
        drain(provider);
        Offer memory bare = offer();
        (bare.bond, bare.evaluatorFee) = (0, 0);
        Money memory expected = money();
        expected.clientBalance -= PRICE;
        hired(bare);
        assertMoney(expected);
        _assertJob(bare, address(0));
    }

    // JM-608
    function test_WhenAmountsAreAtTheirBounds_Hires() public {
        Offer memory edge = offer();
        (edge.price, edge.bond, edge.evaluatorFee) = (1, 1, 1);
        hired(edge);
        _assertJob(edge, address(0));
    }

    // JM-609
    function test_WhenPeriodsAreAtTheirBounds_Hires() public {
        Offer memory least = offer();
        (least.deliveryPeriod, least.reviewPeriod, least.rulingPeriod) = (1, MIN_REVIEW, MIN_RULING);
        hired(least);
        _assertJob(least, address(0));
        Offer memory most = offer();
        (most.deliveryPeriod, most.reviewPeriod, most.rulingPeriod) = (365 days, 30 days, 60 days);
        hired(most);
        _assertJob(most, address(0));
    }

    // JM-621
    function test_WhenThePayeeIsTheProvider_ReadsBack() public {
        _assertPayTo(provider);
    }

    // JM-621
    function test_WhenThePayeeIsAThirdParty_ReadsBack() public {
        _assertPayTo(stranger);
    }

    // JM-621
    function test_WhenThePayeeIsTheClient_ReadsBack() public {
        _assertPayTo(client);
    }

    // JM-607
    function test_WhenTheOfferNamesThisClient_Hires() public {
        Offer memory bound = offer();
        bound.client = client;
        hired(bound);
        _assertJob(bound, address(0));
    }

    // JM-11, JM-107
    function test_WhenItsTimeRunsOut_Refuses() public {
        Offer memory accepted = offer();
        bytes memory call = abi.encodeCall(IHiring.hire, (accepted, sign(accepted)));
        bytes memory refusal = abi.encodeWithSelector(ISignatures.SignatureExpired.selector, START + 1 days);
        assertOpenBefore(START + 1 days, refusal, client, call);
    }

    // JM-616
    function test_RevertWhen_TheBondIsNotInTheProvidersBalance() public {
        vm.prank(provider);
        market.withdraw(provider, BALANCE - BOND + 1);
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, BOND - 1, BOND));
        market.hire(accepted, signature);
        assertEq(market.nonceUsed(provider, accepted.nonce), false, "nonce used");
    }

    // JM-206, JM-615
    function test_RevertWhen_TheClientsWalletIsTooPoor() public {
        drain(client);
        uint256 held = wallet(client);
        vm.prank(client);
        token.transfer(stranger, held - PRICE - FEE + 1);
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.hire(accepted, signature);
        assertEq(market.jobCounter(), 0, "job counter");
    }

    // JM-13, JM-519
    function test_RevertWhen_APlainJobIsReadAsBonded() public {
        uint256 jobId = fundedPlain();
        expectNotFound(jobId);
        market.bondedJob(jobId);
        expectNotFound(2);
        market.bondedJob(2);
    }

    function _hireExpectingPull(uint256 shortfall) private {
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobFunded(1, client, PRICE);
        expectEvent();
        emit IAccounts.Deposited(client, client, shortfall);
        vm.prank(client);
        market.hire(accepted, signature);
        assertEvents(4);
    }

    function _assertPayTo(address payTo) private {
        Offer memory paid = offer();
        paid.payTo = payTo;
        hired(paid);
        _assertJob(paid, payTo);
        paid = offer();
        (paid.payTo, paid.evaluatorFee) = (payTo, 0);
        hired(paid);
        _assertJob(paid, payTo);
    }

    function _assertJob(Offer memory accepted, address payTo) private view {
        uint96 tenth = (accepted.price + 9) / 10;
        BondedJob memory expected = BondedJob({
            client: client,
            provider: provider,
            evaluator: evaluator,
            payTo: payTo,
            budget: accepted.price,
            bond: accepted.bond,
            evaluatorFee: accepted.evaluatorFee,
            stake: accepted.bond > tenth ? accepted.bond : tenth,
            deadline: uint40(START + accepted.deliveryPeriod),
            reviewPeriod: accepted.reviewPeriod,
            rulingPeriod: accepted.rulingPeriod,
            status: JobStatus.Funded,
            clientRated: false,
            providerRated: false
        });
        assertEq(abi.encode(market.bondedJob(market.jobCounter())), abi.encode(expected), "job");
    }
}
