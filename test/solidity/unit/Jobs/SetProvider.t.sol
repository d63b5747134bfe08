// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Every test runs over both forms of `setProvider`.
contract SetProviderTest is JobTest {
    uint256 private jobId;

    function setUp() public override {
        super.setUp();
        vm.prank(client);
        jobId = market.createJob(address(0), evaluator, START + 1 days, "", address(0));
    }

    // JM-505
    function test_WhenTwoParametersAreGiven_NamesTheProvider() public {
        _expectNamed();
        market.setProvider(jobId, provider);
        _assertNamed();
    }

    // JM-505
    function test_WhenThreeParametersAreGiven_IgnoresTheThird() public {
        _expectNamed();
        market.setProvider(jobId, provider, "anything");
        _assertNamed();
    }

    // JM-505, JM-514
    function test_WhenTheExpiryHasPassed_StillNamesTheProvider() public {
        vm.warp(START + 2 days);
        _expectNamed();
        market.setProvider(jobId, provider);
        _assertNamed();
    }

    // JM-505
    function test_WhenPosted_NamesTheProvider() public {
        jobId = posted();
        _expectNamed();
        market.setProvider(jobId, provider);
        _assertNamed();
    }

    // JM-13
    function test_RevertWhen_JobDoesNotExist() public {
        _expectRefused(2, client, provider, abi.encodeWithSelector(IERC8183.InvalidJob.selector));
        _expectRefused(0, client, provider, abi.encodeWithSelector(IERC8183.InvalidJob.selector));
    }

    // JM-505, JM-520
    function test_RevertWhen_CallerIsNotTheClient() public {
        grant(client, mandate());
        bytes memory refusal = abi.encodeWithSelector(IERC8183.Unauthorized.selector);
        _expectRefused(jobId, provider, provider, refusal);
        _expectRefused(jobId, evaluator, provider, refusal);
        _expectRefused(jobId, operator, provider, refusal);
    }

    // JM-505, JM-520
    function test_RevertWhen_ProviderIsNamedAlready() public {
        vm.prank(client);
        market.setProvider(jobId, provider);
        bytes memory refusal = abi.encodeWithSelector(IERC8183.ProviderAlreadySet.selector);
        _expectRefused(jobId, client, stranger, refusal);
        _expectRefused(jobId, client, provider, refusal);
    }

    // JM-505, JM-520
    function test_RevertWhen_ProviderIsZero() public {
        _expectRefused(jobId, client, address(0), abi.encodeWithSelector(IERC8183.ZeroAddress.selector));
    }

    // JM-502
    function test_RevertWhen_ProviderIsTheMarketOrTheToken() public {
        address[2] memory ours = [address(market), address(token)];
        for (uint256 i = 0; i < 2; i++) {
            _expectRefused(jobId, client, ours[i], abi.encodeWithSelector(IAccounts.AccountRefused.selector, ours[i]));
        }
    }

    // JM-12, JM-505
    function test_RevertWhen_JobIsNotOpen() public {
        _expectRefused(fundedPlain(), client, stranger, abi.encodeWithSelector(IERC8183.WrongStatus.selector));
        _expectRefused(hired(), client, stranger, abi.encodeWithSelector(IERC8183.WrongStatus.selector));
    }

    function _expectNamed() private {
        vm.prank(client);
        vm.recordLogs();
        expectEvent();
        emit IERC8183.ProviderSet(jobId, provider);
    }

    function _assertNamed() private {
        assertEvents(1);
        assertEq(market.getJob(jobId).provider, provider, "provider");
    }

    function _expectRefused(uint256 id, address caller, address named, bytes memory refusal) private {
        vm.prank(caller);
        expectRevert(refusal);
        market.setProvider(id, named);
        vm.prank(caller);
        expectRevert(refusal);
        market.setProvider(id, named, "");
    }
}
