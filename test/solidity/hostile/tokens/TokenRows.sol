// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {BlocklistToken} from "../../mocks/BlocklistToken.sol";
import {BombToken} from "../../mocks/BombToken.sol";
import {FalseToken} from "../../mocks/FalseToken.sol";
import {FeeToken} from "../../mocks/FeeToken.sol";
import {GasBurningToken} from "../../mocks/GasBurningToken.sol";
import {HookedToken} from "../../mocks/HookedToken.sol";
import {HookedWallet} from "../../mocks/HookedWallet.sol";
import {NoReturnToken} from "../../mocks/NoReturnToken.sol";
import {PausingToken} from "../../mocks/PausingToken.sol";
import {RebasingToken} from "../../mocks/RebasingToken.sol";
import {RefusingWallet} from "../../mocks/RefusingWallet.sol";
import {SeizingToken} from "../../mocks/SeizingToken.sol";
import {TurningToken} from "../../mocks/TurningToken.sol";
import {ZeroRefusingToken} from "../../mocks/ZeroRefusingToken.sol";
import {Signing} from "../../utils/Signing.sol";

/// @title TokenRows
/// @notice The rows of the matrix of weird tokens: a market over each, and what is to be expected once the token has turned. The
/// columns are in the tests: each way in, each exit, each way out.
abstract contract TokenRows is Signing {
    /// @dev What a pull meets.
    enum In {
        Arrives,
        Fails,
        // 99 % arrive.
        FallsShort,
        // Nothing arrives and nothing reverts.
        Lies
    }

    /// @dev What a push or a withdrawal meets.
    enum Out {
        Arrives,
        Fails,
        // 99 % arrive.
        FallsShort,
        // Arrives, if it is given more gas than a push gets.
        NeedsGas
    }

    struct Row {
        string name;
        TurningToken odd;
        In pull;
        Out payout;
        /// The only account that the turn is against; zero if everybody meets it.
        address only;
        /// Third party that is to receive earnings.
        address payee;
    }

    uint256 internal constant ROWS = 19;
    address private constant NOBODY = address(0);

    /// @dev Enough for anything here, so that a token that burns gas burns a bounded amount.
    uint256 internal constant GAS = 8_000_000;

    /// @dev Sets `market` and `token` up for row `index`; the token still behaves.
    function row(uint256 index) internal returns (Row memory) {
        if (index == 0) return _row("two decimals", new TurningToken(2), In.Arrives, Out.Arrives, NOBODY);
        if (index == 1) return _row("18 decimals", new TurningToken(18), In.Arrives, Out.Arrives, NOBODY);
        if (index == 2) return _row("fee", new FeeToken(), In.FallsShort, Out.FallsShort, NOBODY);
        if (index == 3) return _row("rebased up", new RebasingToken(2, 1), In.Arrives, Out.Arrives, NOBODY);
        if (index == 4) return _row("rebased down", new RebasingToken(1, 2), In.Arrives, Out.Arrives, NOBODY);
        if (index == 5) return _row("seized", new SeizingToken(), In.Arrives, Out.Fails, NOBODY);
        if (index == 6) return _row("client blocked", new BlocklistToken(), In.Fails, Out.Fails, client);
        if (index == 7) return _row("provider blocked", new BlocklistToken(), In.Fails, Out.Fails, provider);
        if (index == 8) return _row("payee blocked", new BlocklistToken(), In.Fails, Out.Fails, stranger);
        if (index == 9) return _row("market blocked", new BlocklistToken(), In.Fails, Out.Fails, NOBODY);
        if (index == 10) return _row("paused", new PausingToken(), In.Fails, Out.Fails, NOBODY);
        if (index == 11) return _row("false", new FalseToken(), In.Lies, Out.Fails, NOBODY);
        if (index == 12) return _row("no return", new NoReturnToken(), In.Arrives, Out.Arrives, NOBODY);
        if (index == 13) return _row("zero refused", new ZeroRefusingToken(), In.Arrives, Out.Arrives, NOBODY);
        if (index == 14) return _row("gas burned", new GasBurningToken(), In.Fails, Out.Fails, NOBODY);
        if (index == 15) return _row("return bomb", new BombToken(false), In.Arrives, Out.NeedsGas, NOBODY);
        if (index == 16) return _row("revert bomb", new BombToken(true), In.Fails, Out.Fails, NOBODY);
        if (index == 17) {
            RefusingWallet refusing = new RefusingWallet();
            return _row("hook refuses", new HookedToken(), In.Fails, Out.Fails, address(refusing));
        }
        HookedWallet hooked = new HookedWallet(stranger);
        Row memory last = _row("hook reenters", new HookedToken(), In.Arrives, Out.Arrives, address(hooked));
        hooked.setCall(address(market), abi.encodeCall(IAccounts.withdraw, (address(hooked), 1)));
        return last;
    }

    function turn(Row memory r) internal {
        r.odd.turn(r.only == NOBODY ? address(market) : r.only);
    }

    /// @dev Revert data of a pull of `amount` from `from`; empty if it goes well.
    function pullRefusal(
        Row memory r,
        address from,
        uint256 amount,
        bool authorized
    ) internal pure returns (bytes memory) {
        if (_isSpared(r, from) || r.pull == In.Arrives) return "";
        bool isShort = r.pull == In.FallsShort;
        if (isShort || (authorized && r.pull == In.Lies)) {
            uint256 received = isShort ? amount - amount / 100 : 0;
            return abi.encodeWithSelector(IAccounts.TokenAmountMismatch.selector, amount, received);
        }
        return failed(r);
    }

    function failed(Row memory r) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(r.odd));
    }

    /// @dev Whether a withdrawal to `to` goes well.
    function withdraws(Row memory r, address to) internal pure returns (bool) {
        return _isSpared(r, to) || r.payout != Out.Fails;
    }

    /// @dev Whether a push to `to` goes well.
    function pushes(Row memory r, address to) internal pure returns (bool) {
        return withdraws(r, to) && r.payout != Out.NeedsGas;
    }

    /// @dev What arrives of `amount` that is sent.
    function arriving(Row memory r, uint256 amount) internal pure returns (uint256) {
        return r.payout == Out.FallsShort ? amount - amount / 100 : amount;
    }

    function label(Row memory r, string memory column, string memory what) internal pure returns (string memory) {
        return string.concat(r.name, ", ", column, ": ", what);
    }

    function assertMoney(Row memory r, string memory column, Money memory expected) internal view {
        Money memory actual = money();
        if (keccak256(abi.encode(actual)) == keccak256(abi.encode(expected))) return;
        // Only now the field's name, which costs gas, and the row's.
        assertEq(label(r, column, ""), "", "the cell that fails");
        assertMoney(expected);
    }

    function _row(
        string memory name,
        TurningToken odd,
        In pull,
        Out payout,
        address only
    ) private returns (Row memory) {
        useToken(address(odd));
        address payee = only == NOBODY || only == client || only == provider ? stranger : only;
        return Row({name: name, odd: odd, pull: pull, payout: payout, only: only, payee: payee});
    }

    function _isSpared(Row memory r, address account) private pure returns (bool) {
        return r.only != NOBODY && r.only != account;
    }
}
