// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {SilentToken} from "../../mocks/SilentToken.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Digests} from "../../utils/Digests.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Permits that are odd, or of tokens that are: whatever the permit does, the allowance decides.
contract PermitsTest is JobTest {
    uint256 private constant AMOUNT = 100e6;

    /// @dev A token whose fallback swallows permits grants nothing by it.
    function test_RevertWhen_TokenSwallowsPermits() public {
        address silent = address(new SilentToken());
        market = deployMarket(silent, 0, address(0));
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, silent));
        vm.prank(client);
        market.depositWithPermit(AMOUNT, START, 27, "", "");
        assertEq(balance(client), 0, "balance");
    }

    function test_RevertWhen_Replayed() public {
        _approveNothing();
        (uint8 v, bytes32 r, bytes32 s) = _permit(client, address(market));
        vm.prank(client);
        market.depositWithPermit(AMOUNT, START, v, r, s);
        Money memory held = money();
        _refused(v, r, s);
        assertMoney(held);
    }

    function test_RevertWhen_ForAnotherSpender() public {
        _approveNothing();
        Money memory held = money();
        (uint8 v, bytes32 r, bytes32 s) = _permit(client, stranger);
        _refused(v, r, s);
        assertMoney(held);
    }

    function test_RevertWhen_SignatureIsMalformed() public {
        _approveNothing();
        Money memory held = money();
        (uint8 v, bytes32 r, bytes32 s) = _permit(client, address(market));
        uint8[5] memory ids = [0, 1, 29, 255, v == 27 ? 28 : 27];
        for (uint256 i = 0; i < 5; i++) _refused(ids[i], r, s);
        _refused(v, 0, s);
        _refused(v, r, 0);
        _refused(v, r, ~s);
        assertMoney(held);
    }

    // JM-202
    /// @dev DAI's permit has another selector, so here it is none.
    function test_WhenPermitIsUnknown_AllowanceDecides() public {
        _mockPermit("");
        _assertAllowanceDecides();
    }

    function test_WhenPermitRevertsWithMuchData_AllowanceDecides() public {
        _mockPermit(new bytes(100_000));
        _assertAllowanceDecides();
    }

    function test_WhenOwnerIsAContract_ItsAllowanceDecides() public {
        SmartWallet owner = new SmartWallet(stranger);
        token.mint(address(owner), AMOUNT);
        bytes memory data = abi.encodeCall(market.depositWithPermit, (AMOUNT, START, 27, "", ""));
        expectRevert(_failed());
        owner.execute(address(market), data);

        owner.execute(address(token), abi.encodeCall(token.approve, (address(market), AMOUNT)));
        owner.execute(address(market), data);
        assertEq(balance(address(owner)), AMOUNT, "balance");
        assertEq(wallet(address(owner)), 0, "wallet");
    }

    function test_WhenOwnerHasKeyAndCode_ItsKeyPermits() public {
        _approveNothing();
        vm.etch(client, address(new SmartWallet(stranger)).code);
        (uint8 v, bytes32 r, bytes32 s) = _permit(client, address(market));
        vm.prank(client);
        market.depositWithPermit(AMOUNT, START, v, r, s);
        assertEq(balance(client), BALANCE + AMOUNT, "balance");
    }

    function _assertAllowanceDecides() private {
        vm.prank(client);
        market.depositWithPermit(AMOUNT, START, 27, "", "");
        assertEq(balance(client), BALANCE + AMOUNT, "balance");
        _approveNothing();
        _refused(27, "", "");
        assertEq(balance(client), BALANCE + AMOUNT, "balance");
    }

    function _mockPermit(bytes memory refusal) private {
        vm.mockCallRevert(address(token), abi.encodePacked(IERC20Permit.permit.selector), refusal);
    }

    function _approveNothing() private {
        vm.prank(client);
        token.approve(address(market), 0);
    }

    function _permit(address owner, address spender) private view returns (uint8, bytes32, bytes32) {
        return vm.sign(keyOf[owner], Digests.permit(address(token), owner, spender, AMOUNT, START));
    }

    function _refused(uint8 v, bytes32 r, bytes32 s) private {
        expectRevert(_failed());
        vm.prank(client);
        market.depositWithPermit(AMOUNT, START, v, r, s);
    }

    function _failed() private view returns (bytes memory) {
        return abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
    }
}
