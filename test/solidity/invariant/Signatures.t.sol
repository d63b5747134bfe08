// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {Base} from "../utils/Base.sol";
import {SignatureBook} from "./SignatureBook.sol";
import {SignatureHandler} from "./SignatureHandler.sol";

/// @notice What no signature ever does, whoever sends it, wherever and however often.
/// @dev Run it with its whole folder: the runner takes the handler for a target only if it has the handler's artifact.
contract SignatureInvariantTest is Base {
    SignatureHandler private handler;
    address[] private relayers;

    function setUp() public override {
        super.setUp();
        bytes memory arguments = abi.encode(token, 1, 1, 1, 0, address(0));
        market = IJobMarket(create("JobMarket.sol:JobMarket", arguments));
        IJobMarket other = IJobMarket(create("JobMarket.sol:JobMarket", arguments));
        handler = new SignatureHandler(market, other, token);
        address[] memory accounts = handler.accounts();
        for (uint256 i = 3; i < 5; i++) relayers.push(accounts[i]);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // JM-104, JM-105, JM-106, JM-613
    /// @notice A nonce works at most once, over hires and withdrawals, in its range, and never after its principal cancelled it.
    function invariant_NonceWorksOnce() public view {
        _assertNever(SignatureBook.Fault.Nonce);
        SignatureBook.Nonce[] memory gone = handler.goneNonces();
        for (uint256 i = 0; i < gone.length; i++) {
            assertEq(market.nonceUsed(gone[i].principal, gone[i].nonce), true, "nonce used");
        }
    }

    // JM-101
    /// @notice What was signed for one market and chain passes in no other.
    function invariant_SignatureHoldsInOneMarket() public view {
        _assertNever(SignatureBook.Fault.Domain);
    }

    // JM-107, JM-606, JM-607
    /// @notice An offer binds exactly as it was signed: every field, its client, until `validUntil`.
    function invariant_OfferBindsAsSigned() public view {
        _assertNever(SignatureBook.Fault.Binding);
    }

    // JM-107, JM-208
    /// @notice A signed withdrawal pays exactly its amount from its principal to its receiver.
    function invariant_WithdrawalPaysAsSigned() public view {
        _assertNever(SignatureBook.Fault.Withdrawal);
    }

    // JM-107, JM-808
    /// @notice An agreement ends its one job in the one state that it was signed in.
    function invariant_AgreementEndsOneJob() public view {
        _assertNever(SignatureBook.Fault.Agreement);
    }

    // JM-203, JM-618
    /// @notice An authorization pays exactly its amount for the one hire or deposit that it was made for.
    function invariant_AuthorizationPaysForOneThing() public view {
        _assertNever(SignatureBook.Fault.Authorization);
    }

    // JM-203, JM-208, JM-618, JM-808
    /// @notice Relayers neither gain nor lose.
    function invariant_RelayersStayAsTheyAre() public view {
        for (uint256 i = 0; i < relayers.length; i++) {
            assertEq(balance(relayers[i]), handler.ENDOWMENT() / 2, "relayer's balance");
            assertEq(wallet(relayers[i]), handler.ENDOWMENT() / 2, "relayer's wallet");
        }
    }

    // JM-202
    /// @notice A deposit by permit passes exactly if the allowance suffices once the permit was tried.
    function invariant_PermitNeverBlocks() public view {
        _assertNever(SignatureBook.Fault.Permit);
    }

    function _assertNever(SignatureBook.Fault fault) private view {
        assertEq(handler.faults(fault), 0, "times it happened");
    }
}
