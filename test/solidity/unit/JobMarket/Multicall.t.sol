// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract MulticallTest is Base {
    bytes[] private _calls;

    // JM-06
    function test_WhenBatched_EachRunsForTheCaller() public {
        _calls.push(abi.encodeCall(market.deposit, (client, 7e6)));
        _calls.push(abi.encodeCall(market.withdraw, (stranger, 3e6)));
        _calls.push(abi.encodeCall(market.accountBalance, (client)));
        bytes[] memory results = _send(client);

        assertEq(results.length, 3, "results");
        assertEq(results[0], "", "of deposit");
        assertEq(results[1], "", "of withdraw");
        assertEq(results[2], abi.encode(BALANCE + 4e6), "of the view");
        assertEq(balance(client), BALANCE + 4e6, "balance");
        assertEq(wallet(stranger), 3e6, "receiver");
    }

    function test_WhenEmpty_NothingHappens() public {
        assertEq(_send(client).length, 0, "results");
    }

    function test_WhenTermsArePublishedWithHire_OneTransaction() public {
        Offer memory offer_ = offer();
        _calls.push(abi.encodeCall(market.publishTerms, (TERMS)));
        _calls.push(abi.encodeCall(market.hire, (offer_, sign(offer_))));
        expectEvent();
        emit IJobs.TermsPublished(0, TERMS_HASH, TERMS);
        expectEvent();
        emit IHiring.Hired(1, client, provider, offer_, client);
        bytes[] memory results = _send(client);
        assertEq(results[1], abi.encode(1), "job id");
        assertStatus(1, JobStatus.Funded);
    }

    function test_WhenAcceptedAndRated_OneTransaction() public {
        uint256 jobId = submitted();
        _calls.push(abi.encodeCall(market.accept, (jobId)));
        _calls.push(abi.encodeCall(market.rate, (jobId, 95, "quality", "details")));
        expectEvent();
        emit ISettlement.Rated(jobId, client, provider, client, 95, "quality", "details");
        _send(client);
        assertStatus(jobId, JobStatus.Completed);
    }

    function test_WhenSeveralHires_EachIsPaid() public {
        for (uint256 i = 0; i < 3; i++) {
            Offer memory offer_ = offer();
            _calls.push(abi.encodeCall(market.hire, (offer_, sign(offer_))));
        }
        _send(client);
        assertEq(market.jobCounter(), 3, "jobs");
        assertEq(balance(client), BALANCE - 3 * (uint256(PRICE) + FEE), "client");
        assertEq(balance(provider), BALANCE - 3 * uint256(BOND), "provider");
    }

    function test_WhenNested_CallerIsTheSame() public {
        bytes[] memory inner = new bytes[](1);
        inner[0] = abi.encodeCall(market.withdraw, (stranger, 3e6));
        _calls.push(abi.encodeCall(Multicall.multicall, (inner)));
        _send(client);
        assertEq(balance(client), BALANCE - 3e6, "balance");
        assertEq(wallet(stranger), 3e6, "receiver");
    }

    // JM-06
    function test_RevertWhen_OneFails_AllIsUndone() public {
        _calls.push(abi.encodeCall(market.withdraw, (stranger, 3e6)));
        _calls.push(abi.encodeCall(market.withdraw, (stranger, BALANCE)));
        bytes4 selector = IAccounts.BalanceInsufficient.selector;
        expectRevert(abi.encodeWithSelector(selector, client, BALANCE - 3e6, BALANCE));
        _send(client);
        assertEq(balance(client), BALANCE, "balance");
        assertEq(wallet(stranger), 0, "receiver");
    }

    function test_RevertWhen_StrangerBatchesAnothersWithdrawal() public {
        _calls.push(abi.encodeCall(market.withdraw, (stranger, 1)));
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, stranger, 0, 1));
        _send(stranger);
    }

    // JM-06
    function test_RevertWhen_ValueIsSent() public {
        vm.deal(client, 1 ether);
        bytes memory data = abi.encodeCall(Multicall.multicall, (_calls));
        vm.prank(client);
        (bool success, bytes memory result) = address(market).call{value: 1}(data);
        assertEq(success, false, "accepted");
        assertEq(result, "", "revert data");
        vm.prank(client);
        (success, ) = address(market).call{value: 1}("");
        assertEq(success, false, "plain transfer accepted");
        assertEq(address(market).balance, 0, "ether");
    }

    function _send(address caller) private returns (bytes[] memory) {
        vm.prank(caller);
        return Multicall(address(market)).multicall(_calls);
    }
}
