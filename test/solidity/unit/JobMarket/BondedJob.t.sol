// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {BondedJob, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract BondedJobTest is Base {
    function test_WhenHired_ReadsTheOffer() public {
        uint256 jobId = hired();
        _assertJob(jobId, _expected());
    }

    function test_WhenPayToIsAThird_Read() public {
        Offer memory offer_ = offer();
        offer_.payTo = stranger;
        BondedJob memory expected = _expected();
        expected.payTo = stranger;
        _assertJob(hired(offer_), expected);
    }

    /// @dev The least address but zero is an address.
    function test_WhenPayToIsTheFirstPrecompile_Read() public {
        Offer memory offer_ = offer();
        (offer_.payTo, offer_.evaluatorFee) = (address(1), 0);
        BondedJob memory expected = _expected();
        (expected.payTo, expected.evaluatorFee) = (address(1), 0);
        _assertJob(hired(offer_), expected);
    }

    /// @dev The least fee is a fee.
    function test_WhenFeeIsOneUnit_Read() public {
        Offer memory offer_ = offer();
        offer_.evaluatorFee = 1;
        BondedJob memory expected = _expected();
        expected.evaluatorFee = 1;
        _assertJob(hired(offer_), expected);
    }

    /// @dev Needs no fourth slot: a flag says that the provider itself is paid.
    function test_WhenPayToIsProviderAndNoFee_Read() public {
        Offer memory offer_ = offer();
        (offer_.payTo, offer_.evaluatorFee) = (provider, 0);
        BondedJob memory expected = _expected();
        (expected.payTo, expected.evaluatorFee) = (provider, 0);
        _assertJob(hired(offer_), expected);
    }

    // JM-621
    function test_WhenDisputed_DeadlineAndStatusFollow() public {
        uint256 jobId = disputed();
        BondedJob memory expected = _expected();
        (expected.status, expected.deadline) = (JobStatus.Disputed, uint40(START + RULING));
        _assertJob(jobId, expected);
    }

    // JM-621
    function test_WhenEndedAndRated_Read() public {
        uint256 jobId = submitted();
        vm.warp(START + 5);
        vm.startPrank(client);
        market.accept(jobId);
        market.rate(jobId, 1, "", "");
        vm.stopPrank();
        BondedJob memory expected = _expected();
        (expected.status, expected.deadline) = (JobStatus.Completed, uint40(START + 5));
        expected.clientRated = true;
        _assertJob(jobId, expected);
        vm.prank(provider);
        market.rate(jobId, 1, "", "");
        expected.providerRated = true;
        _assertJob(jobId, expected);
    }

    // JM-13
    function test_RevertWhen_NoSuchJob() public {
        _notFound(0);
        _notFound(1);
    }

    function test_RevertWhen_Plain() public {
        _notFound(posted());
    }

    function testFuzz_WhenHired_ReadsTheOffer(
        uint96 price,
        uint96 bond,
        uint96 fee,
        uint24 review,
        uint24 ruling
    ) public {
        price = (price % 400e6) + 1;
        Offer memory offer_ = offer();
        (offer_.price, offer_.bond, offer_.evaluatorFee) = (price, bond % (price + 1), fee % (price + 1));
        offer_.reviewPeriod = MIN_REVIEW + (review % uint24(30 days - MIN_REVIEW + 1));
        offer_.rulingPeriod = MIN_RULING + (ruling % uint24(60 days - MIN_RULING + 1));
        BondedJob memory job = market.bondedJob(hired(offer_));
        assertEq(job.budget, price, "budget");
        assertEq(job.bond, offer_.bond, "bond");
        assertEq(job.evaluatorFee, offer_.evaluatorFee, "fee");
        assertEq(job.reviewPeriod, offer_.reviewPeriod, "review");
        assertEq(job.rulingPeriod, offer_.rulingPeriod, "ruling");
        uint256 tenth = (uint256(price) + 9) / 10;
        assertEq(job.stake, tenth > offer_.bond ? tenth : offer_.bond, "stake");
    }

    function _expected() private view returns (BondedJob memory) {
        return
            BondedJob({
                client: client,
                provider: provider,
                evaluator: evaluator,
                payTo: address(0),
                budget: PRICE,
                bond: BOND,
                evaluatorFee: FEE,
                stake: STAKE,
                deadline: uint40(START + DELIVERY),
                reviewPeriod: REVIEW,
                rulingPeriod: RULING,
                status: JobStatus.Funded,
                clientRated: false,
                providerRated: false
            });
    }

    function _assertJob(uint256 jobId, BondedJob memory expected) private view {
        assertEq(abi.encode(market.bondedJob(jobId)), abi.encode(expected), "job");
    }

    function _notFound(uint256 jobId) private {
        expectRevert(abi.encodeWithSelector(ISettlement.JobNotFound.selector, jobId));
        market.bondedJob(jobId);
    }
}
