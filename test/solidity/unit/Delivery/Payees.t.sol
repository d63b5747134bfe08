// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {TestUSD} from "../../../../contracts/src/tokens/TestUSD.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Where earnings go, in a market that takes a fee, and what happens if the receiver refuses them.
contract PayeesTest is JobTest {
    uint256 private constant EARNINGS = uint256(PRICE) + BOND - 1e6;

    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken(6);
        token = TestUSD(address(odd));
        useFeeMarket();
    }

    // JM-904, JM-907
    function test_WhenNoPayeeIsNamed_EarningsAreCredited() public {
        Money memory expected = _accepted(address(0), false);
        expected.providerBalance += EARNINGS;
        assertMoney(expected);
    }

    // JM-904, JM-907
    function test_WhenThePayeeIsTheProvider_EarningsArePushed() public {
        Money memory expected = _accepted(provider, false);
        expected.providerWallet += EARNINGS;
        expected.marketWallet -= EARNINGS;
        assertMoney(expected);
    }

    // JM-904, JM-907
    function test_WhenThePayeeIsAThirdParty_EarningsArePushed() public {
        Money memory expected = _accepted(stranger, false);
        expected.strangerWallet += EARNINGS;
        expected.marketWallet -= EARNINGS;
        assertMoney(expected);
    }

    // JM-904, JM-907
    function test_WhenThePayeeIsTheClient_EarningsArePushed() public {
        Money memory expected = _accepted(client, false);
        expected.clientWallet += EARNINGS;
        expected.marketWallet -= EARNINGS;
        assertMoney(expected);
    }

    // JM-211, JM-904, JM-907
    function test_WhenTheProvidersWalletRefuses_TheProviderIsCredited() public {
        Money memory expected = _accepted(provider, true);
        expected.providerBalance += EARNINGS;
        assertMoney(expected);
    }

    // JM-211, JM-904, JM-907
    function test_WhenTheThirdPartyRefuses_TheProviderIsCredited() public {
        Money memory expected = _accepted(stranger, true);
        expected.providerBalance += EARNINGS;
        assertMoney(expected);
    }

    // JM-903, JM-904
    function test_WhenNothingIsEarned_NothingIsPushed() public {
        uint256 jobId = disputed(_paying(stranger));
        Parts memory parts = Parts(0, PRICE + BOND + STAKE, FEE, 0);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Rejected, evaluator, WHY, How.Ruled, 0, parts);
        vm.prank(evaluator);
        market.resolve(jobId, 0, WHY);
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-904, JM-907
    function test_WhenAShareIsEarned_TheShareIsPushed() public {
        uint256 jobId = disputed(_paying(stranger));
        uint256 pushed = 70e6 - 500_000;
        Money memory expected = money();
        expected.strangerWallet += pushed;
        expected.marketWallet -= pushed;
        expected.clientBalance += 70e6;
        expected.evaluatorBalance += FEE;
        expected.treasuryBalance += 500_000;
        vm.prank(evaluator);
        market.resolve(jobId, 5_000, WHY);
        assertMoney(expected);
    }

    // JM-211, JM-515, JM-907
    function test_WhenPlainAndTheProvidersWalletRefuses_TheProviderIsCredited() public {
        uint256 jobId = submittedPlain();
        odd.setBlocked(provider, true);
        Money memory expected = money();
        expected.providerBalance += PRICE - 1e6;
        expected.treasuryBalance += 1e6;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCompleted(jobId, evaluator, WHY);
        expectEvent();
        emit IERC8183.PlatformFeePaid(jobId, treasury, 1e6);
        expectEvent();
        emit IAccounts.Credited(provider, jobId, PRICE - 1e6);
        vm.prank(evaluator);
        market.complete(jobId, WHY, "");
        assertEvents(3);
        assertMoney(expected);
    }

    // JM-211, JM-907
    function test_WhenPlainAndTheClientsWalletRefuses_TheClientIsCredited() public {
        uint256 jobId = fundedPlain();
        odd.setBlocked(client, true);
        Money memory expected = money();
        expected.clientBalance += PRICE;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobRejected(jobId, evaluator, WHY);
        expectEvent();
        emit IAccounts.Credited(client, jobId, PRICE);
        vm.prank(evaluator);
        market.reject(jobId, WHY, "");
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Rejected);
    }

    function _paying(address payTo) private returns (Offer memory paid) {
        paid = offer();
        paid.payTo = payTo;
    }

    /// @dev Accepts a job that pays `payTo`, checks the events, and returns the money that should be there but for the earnings.
    function _accepted(address payTo, bool refuses) private returns (Money memory expected) {
        uint256 jobId = submitted(_paying(payTo));
        odd.setBlocked(payTo, refuses);
        expected = money();
        expected.clientBalance += FEE;
        expected.treasuryBalance += 1e6;
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Completed, client, 0, How.Paid, 10_000, Parts(EARNINGS, FEE, 0, 1e6));
        if (payTo != address(0)) {
            expectEvent();
            if (refuses) emit IAccounts.Credited(provider, jobId, EARNINGS);
            else emit IERC8183.PaymentReleased(jobId, payTo, EARNINGS);
        }
        vm.prank(client);
        market.accept(jobId);
        assertEvents(payTo == address(0) ? 2 : 3);
    }
}
