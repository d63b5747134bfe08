// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Shares at their edges, in rulings and agreements.
contract SharesTest is Signing {
    // JM-902
    /// @dev Of budget 100, bond 20 and stake 20.
    function test_Rulings() public {
        _assertRuled(1, JobStatus.Rejected, 14_000);
        _assertRuled(4_999, JobStatus.Rejected, 69_986_000);
        _assertRuled(5_000, JobStatus.Completed, 70e6);
        _assertRuled(9_999, JobStatus.Completed, 139_986_000);
    }

    /// @dev Of budget 100; the bond is returned.
    function test_Agreements() public {
        _assertAgreed(1, JobStatus.Rejected, 10_000);
        _assertAgreed(4_999, JobStatus.Rejected, 49_990_000);
        _assertAgreed(5_000, JobStatus.Completed, 50e6);
        _assertAgreed(9_999, JobStatus.Completed, 99_990_000);
        _assertAgreed(10_000, JobStatus.Completed, 100e6);
    }

    function test_RevertWhen_AboveTheWhole() public {
        uint256 jobId = disputed();
        Money memory held = money();
        uint16[2] memory shares = [10_001, type(uint16).max];
        for (uint256 i = 0; i < 2; i++) {
            bytes memory refusal = abi.encodeWithSelector(ISettlement.ShareTooLarge.selector, shares[i]);
            expectRevert(refusal);
            vm.prank(evaluator);
            market.resolve(jobId, shares[i], "");

            uint40 later = uint40(START + 1);
            bytes memory byClient = agreed(client, jobId, shares[i], later);
            bytes memory byProvider = agreed(provider, jobId, shares[i], later);
            expectRevert(refusal);
            market.settleByAgreement(jobId, shares[i], later, byClient, byProvider);
        }
        assertMoney(held);
        assertStatus(jobId, JobStatus.Disputed);
    }

    function _assertRuled(uint16 share, JobStatus status, uint256 toProvider) private {
        uint256 jobId = disputed();
        Money memory expected = credited(money(), Parts(toProvider, 140e6 - toProvider, FEE, 0));
        vm.prank(evaluator);
        market.resolve(jobId, share, "");
        assertMoney(expected);
        assertStatus(jobId, status);
    }

    function _assertAgreed(uint16 share, JobStatus status, uint256 earned) private {
        uint256 jobId = submitted();
        Money memory expected = credited(money(), Parts(earned + BOND, PRICE - earned + FEE, 0, 0));
        uint40 later = uint40(START + 1);
        bytes memory byClient = agreed(client, jobId, share, later);
        bytes memory byProvider = agreed(provider, jobId, share, later);
        market.settleByAgreement(jobId, share, later, byClient, byProvider);
        assertMoney(expected);
        assertStatus(jobId, status);
    }
}
