// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IJobMarket} from "../../../../contracts/src/interfaces/IJobMarket.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {MandateTerms} from "../../../../contracts/src/types/Mandate.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract ConstructorTest is Base {
    // JM-02
    function test_WhenDeployed_ArgumentsReadBack() public {
        market = _deploy(address(token), 2 hours, 3 days, 4 hours, 100, treasury);
        assertEq(market.paymentToken(), address(token), "token");
        assertEq(market.jobPaymentToken(7), address(token), "token of a job");
        assertEq(market.minReviewPeriod(), 2 hours, "review");
        assertEq(market.minRulingPeriod(), 3 days, "ruling");
        assertEq(market.minMandatePeriod(), 4 hours, "mandate");
        assertEq(market.platformFeeBP(), 100, "fee");
        assertEq(market.platformTreasury(), treasury, "recipient");
        assertEq(market.jobCounter(), 0, "jobs");
    }

    function test_WhenNoFee_RecipientMayBeZero() public view {
        assertEq(market.platformFeeBP(), 0, "fee");
        assertEq(market.platformTreasury(), address(0), "recipient");
    }

    // JM-05
    function test_WhenLeastPeriodsAreZero_OneSecondIsLeast() public {
        market = _deploy(address(token), 0, 0, 0, 0, address(0));
        assertEq(market.minReviewPeriod(), 1, "review");
        assertEq(market.minRulingPeriod(), 1, "ruling");
        assertEq(market.minMandatePeriod(), 1, "mandate");
        MandateTerms memory terms = mandate();
        terms.period = 1;
        grant(client, terms);
        terms.period = 0;
        expectRevert(abi.encodeWithSelector(IMandates.MandatePeriodTooShort.selector, 0, 1));
        grant(client, terms);
    }

    // JM-03
    function test_WhenDecimalsAreAtLimits_Deploys() public {
        assertEq(_deployFor(address(new OddToken(2))).jobCounter(), 0, "two");
        assertEq(_deployFor(address(new OddToken(18))).jobCounter(), 0, "eighteen");
    }

    /// @dev The runner has no such limit; chains have.
    function test_CodeFitsTheLimitOfChains() public view {
        vm.assertLe(address(market).code.length, 24_576, "runtime code");
    }

    // JM-03
    function test_RevertWhen_TokenHasNoCode() public {
        _unsupported(stranger);
        _unsupported(address(0));
    }

    // JM-03
    function test_RevertWhen_DecimalsAreOutsideLimits() public {
        _unsupported(address(new OddToken(0)));
        _unsupported(address(new OddToken(1)));
        _unsupported(address(new OddToken(19)));
        _unsupported(address(new OddToken(255)));
    }

    // JM-03
    function test_RevertWhen_TokenTellsNoDecimals() public {
        address silent = address(new FixedAnswer("", false));
        expectRevert("");
        _deployFor(silent);
    }

    // JM-04
    function test_RevertWhen_FeeTooHigh() public {
        expectRevert(abi.encodeWithSelector(IJobs.FeeTooHigh.selector, 101, 100));
        deployMarket(address(token), 101, treasury);
    }

    // JM-04
    function test_RevertWhen_FeeWithoutRecipient() public {
        _refused(address(0));
    }

    // JM-04
    function test_RevertWhen_FeeForToken() public {
        _refused(address(token));
    }

    // JM-04
    function test_RevertWhen_FeeForMarket() public {
        _refused(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
    }

    function _deploy(
        address token_,
        uint24 review,
        uint24 ruling,
        uint32 mandate_,
        uint16 feeBps,
        address recipient
    ) private returns (IJobMarket) {
        bytes memory arguments = abi.encode(token_, review, ruling, mandate_, feeBps, recipient);
        return IJobMarket(create("JobMarket.sol:JobMarket", arguments));
    }

    function _deployFor(address token_) private returns (IJobMarket) {
        return deployMarket(token_, 0, address(0));
    }

    function _unsupported(address token_) private {
        expectRevert(abi.encodeWithSelector(IAccounts.TokenUnsupported.selector, token_));
        _deployFor(token_);
    }

    function _refused(address recipient) private {
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, recipient));
        deployMarket(address(token), 1, recipient);
    }
}
