// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Tokens and ether that the market never asked for: they change nothing, and nobody gets them.
contract DonationsTest is JobTest {
    uint256 private constant GIFT = 777e6;

    // JM-09
    function test_WhenTokensWereDonated_EverythingIsBookedAsWithout() public {
        token.mint(address(market), GIFT);
        vm.prank(client);
        market.deposit(client, 50e6);
        assertEq(balance(client), BALANCE + 50e6, "balance");
        uint256 jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
        drain(client);
        drain(provider);
        drain(operator);
        assertEq(wallet(client), WALLET + BALANCE - PRICE, "client");
        assertEq(wallet(provider), WALLET + BALANCE + PRICE, "provider");
        assertEq(wallet(address(market)), GIFT, "market");
    }

    function test_RevertWhen_SomebodyWithdrawsTheDonation() public {
        token.mint(address(market), GIFT);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, stranger, 0, GIFT));
        vm.prank(stranger);
        market.withdraw(stranger, GIFT);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, BALANCE, BALANCE + 1));
        vm.prank(client);
        market.withdraw(client, BALANCE + 1);
    }

    function test_WhenDonatedBeforeAnyCall_FirstDepositIsExact() public {
        market = deployMarket(address(token), 0, address(0));
        token.mint(address(market), 1);
        vm.startPrank(client);
        token.approve(address(market), 1);
        market.deposit(client, 1);
        vm.stopPrank();
        assertEq(balance(client), 1, "balance");
        assertEq(wallet(address(market)), 2, "market");
    }

    function test_WhenEtherIsForcedIn_JobsEndAsWithout() public {
        vm.deal(address(market), 1 ether);
        uint256 jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
        assertEq(balance(provider), BALANCE + PRICE, "provider");
        assertEq(address(market).balance, 1 ether, "ether");
    }

    function test_RevertWhen_EtherIsSent() public {
        vm.deal(client, 3);
        bytes[3] memory calls = [
            bytes(""),
            abi.encodeCall(market.deposit, (client, 1)),
            abi.encodeCall(market.createJob, (provider, evaluator, START + 1, "", address(0)))
        ];
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(client);
            // solhint-disable-next-line avoid-low-level-calls
            (bool passed, bytes memory result) = address(market).call{value: 1}(calls[i]);
            assertEq(passed, false, "passed");
            assertEq(result, "", "revert data");
        }
        assertEq(client.balance, 3, "ether");
        assertEq(market.jobCounter(), 0, "jobs");
    }
}
