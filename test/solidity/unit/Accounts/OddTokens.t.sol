// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Pulls and withdrawals of a token that turns odd after money came in.
contract OddTokensTest is Base {
    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken(6);
        useToken(address(odd));
    }

    // JM-206
    function test_RevertWhen_TransferFromReturnsFalse() public {
        odd.setManners(OddToken.Manners.ReturnsFalse);
        _depositFails(_failed());
    }

    // JM-206
    function test_RevertWhen_TransferFromReturnsTwo() public {
        odd.setManners(OddToken.Manners.ReturnsTwo);
        _depositFails(_failed());
    }

    // JM-08, JM-206
    function test_RevertWhen_TransferFromRevertsEmpty() public {
        odd.setManners(OddToken.Manners.RevertsEmpty);
        _depositFails(_failed());
    }

    // JM-205
    function test_RevertWhen_TransferFromTakesFee() public {
        odd.setManners(OddToken.Manners.TakesFee);
        _depositFails(abi.encodeWithSelector(IAccounts.TokenAmountMismatch.selector, 100e6, 99e6));
    }

    // JM-205
    function test_RevertWhen_TransferFromPaysMore() public {
        odd.setManners(OddToken.Manners.PaysMore);
        _depositFails(abi.encodeWithSelector(IAccounts.TokenAmountMismatch.selector, 100e6, 100e6 + 1));
    }

    // JM-205
    function test_RevertWhen_TransferFromTakesMoreThanItBrings() public {
        odd.setManners(OddToken.Manners.TakesMore);
        _depositFails(abi.encodeWithSignature("Panic(uint256)", 0x11));
    }

    // JM-08
    function test_RevertWhen_TheMarketsTokensCannotBeRead() public {
        vm.mockCallRevert(address(odd), abi.encodeCall(IERC20.balanceOf, (address(market))), "closed");
        _depositFails("closed");
    }

    // JM-206
    function test_WhenTransferFromReturnsNothing_Deposits() public {
        odd.setManners(OddToken.Manners.ReturnsNothing);
        vm.prank(client);
        market.deposit(client, 100e6);
        assertEq(balance(client), BALANCE + 100e6, "balance");
        assertEq(wallet(client), WALLET - 100e6, "wallet");
    }

    // JM-206
    function test_RevertWhen_TransferReturnsFalse() public {
        odd.setManners(OddToken.Manners.ReturnsFalse);
        _withdrawFails();
    }

    // JM-206
    function test_RevertWhen_TransferReturnsTwo() public {
        odd.setManners(OddToken.Manners.ReturnsTwo);
        _withdrawFails();
    }

    // JM-08, JM-206
    function test_RevertWhen_TransferRevertsEmpty() public {
        odd.setManners(OddToken.Manners.RevertsEmpty);
        _withdrawFails();
    }

    function test_RevertWhen_ReceiverIsBlocked() public {
        odd.setBlocked(client, true);
        _withdrawFails();
    }

    // JM-206
    function test_WhenTransferReturnsNothing_Withdraws() public {
        odd.setManners(OddToken.Manners.ReturnsNothing);
        vm.prank(client);
        market.withdraw(client, 100e6);
        assertEq(balance(client), BALANCE - 100e6, "balance");
        assertEq(wallet(client), WALLET + 100e6, "wallet");
    }

    /// @dev A blocked wallet can still send its balance elsewhere: the market passes no judgement.
    function test_WhenOwnWalletIsBlocked_AnotherReceives() public {
        odd.setBlocked(client, true);
        vm.prank(client);
        market.withdraw(stranger, BALANCE);
        assertEq(wallet(stranger), BALANCE, "wallet");
    }

    function test_RevertWhen_HireCannotPull() public {
        drain(client);
        odd.setManners(OddToken.Manners.TakesFee);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        uint256 received = 105e6 - uint256(105e6) / 100;
        expectRevert(abi.encodeWithSelector(IAccounts.TokenAmountMismatch.selector, 105e6, received));
        vm.prank(client);
        market.hire(offer_, signature);
    }

    /// @dev Only an account that delegates to code (EIP-7702) can lose it; such a token is whoever holds its key.
    // JM-206
    function test_WhenTheTokenHasLostItsCode_APushCounts() public {
        Offer memory offer_ = offer();
        offer_.payTo = stranger;
        uint256 jobId = submitted(offer_);
        vm.etch(address(odd), "");
        expectEvent();
        emit IERC8183.PaymentReleased(jobId, stranger, PRICE + BOND);
        vm.prank(client);
        market.accept(jobId);
        assertEq(balance(provider), BALANCE - BOND, "provider's balance");
    }

    function _failed() private view returns (bytes memory) {
        return abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(odd));
    }

    function _depositFails(bytes memory revertData) private {
        expectRevert(revertData);
        vm.prank(client);
        market.deposit(client, 100e6);
        assertEq(balance(client), BALANCE, "balance");
    }

    function _withdrawFails() private {
        expectRevert(_failed());
        vm.prank(client);
        market.withdraw(client, 100e6);
        assertEq(balance(client), BALANCE, "balance");
    }
}
