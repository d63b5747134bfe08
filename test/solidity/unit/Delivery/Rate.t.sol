// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_ACCEPT, RIGHT_SUBMIT} from "../../../../contracts/src/types/Mandate.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract RateTest is JobTest {
    bytes32 private constant TAG = "prompt";
    bytes32 private constant DETAILS = keccak256("details");

    uint256 private jobId;

    function setUp() public override {
        super.setUp();
        jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
    }

    // JM-710, JM-711, JM-712
    function test_WhenBothRate_EachCountsOnce() public {
        _assertRates(client, client, provider);
        _assertFlags(true, false);
        _assertRates(provider, provider, client);
        _assertFlags(true, true);
    }

    // JM-710
    function test_WhenTheProviderRatesFirst_OnlyItsSideCounts() public {
        _assertRates(provider, provider, client);
        _assertFlags(false, true);
    }

    // JM-710
    function test_WhenTheScoreIsLeast_Rates() public {
        expectEvent();
        emit ISettlement.Rated(jobId, client, provider, client, 0, bytes32(0), bytes32(0));
        vm.prank(client);
        market.rate(jobId, 0, bytes32(0), bytes32(0));
    }

    // JM-711
    function test_WhenTheClientsOperatorRates_TheClientIsRater() public {
        _grantOnly(client, RIGHT_ACCEPT);
        _assertRates(operator, client, provider);
    }

    // JM-711
    function test_WhenTheProvidersOperatorRates_TheProviderIsRater() public {
        _grantOnly(provider, RIGHT_SUBMIT);
        _assertRates(operator, provider, client);
    }

    // JM-710
    function test_WhenThirtyDaysAreOver_Refuses() public {
        uint256 until = START + 30 days;
        bytes memory refusal = abi.encodeWithSelector(ISettlement.RatingClosed.selector, jobId, until);
        assertOpenBefore(until, refusal, client, Calls.rate(jobId));
    }

    // JM-710
    function test_RevertWhen_TheScoreIsTooLarge() public {
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(ISettlement.ScoreTooLarge.selector, 101));
        market.rate(jobId, 101, TAG, DETAILS);
    }

    // JM-710
    function test_RevertWhen_Repeated() public {
        _assertRates(client, client, provider);
        _assertRates(provider, provider, client);
        _expect(client, abi.encodeWithSelector(ISettlement.RatingRepeated.selector, jobId, client));
        _expect(provider, abi.encodeWithSelector(ISettlement.RatingRepeated.selector, jobId, provider));
    }

    // JM-710
    function test_RevertWhen_AnOperatorRepeatsItsPrincipal() public {
        _grantOnly(client, RIGHT_ACCEPT);
        _assertRates(client, client, provider);
        _expect(operator, abi.encodeWithSelector(ISettlement.RatingRepeated.selector, jobId, client));
    }

    // JM-711
    function test_RevertWhen_AThirdPartyRates() public {
        _expect(evaluator, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, evaluator));
        _expect(stranger, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, stranger));
    }

    // JM-711
    function test_RevertWhen_AnOperatorLacksTheRight() public {
        _grantOnly(client, ALL_RIGHTS - RIGHT_ACCEPT);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
        _grantOnly(provider, ALL_RIGHTS - RIGHT_SUBMIT);
        _expect(
            operator,
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, provider, operator, RIGHT_SUBMIT)
        );
    }

    function _grantOnly(address principal, uint8 rights) private {
        MandateTerms memory terms = mandate();
        terms.rights = rights;
        grant(principal, terms);
    }

    function _assertRates(address caller, address rater, address ratee) private {
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit ISettlement.Rated(jobId, rater, ratee, caller, 100, TAG, DETAILS);
        vm.prank(caller);
        market.rate(jobId, 100, TAG, DETAILS);
        assertEvents(1);
        assertMoney(expected);
    }

    function _assertFlags(bool clientRated, bool providerRated) private view {
        assertEq(market.bondedJob(jobId).clientRated, clientRated, "client rated");
        assertEq(market.bondedJob(jobId).providerRated, providerRated, "provider rated");
    }

    function _expect(address caller, bytes memory refusal) private {
        vm.prank(caller);
        expectRevert(refusal);
        market.rate(jobId, 100, TAG, DETAILS);
    }
}
