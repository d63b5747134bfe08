// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IJobMarket} from "./interfaces/IJobMarket.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {JobLib} from "./libraries/JobLib.sol";
import {BondedJob, Job} from "./types/Job.sol";
import {Accounts} from "./modules/Accounts.sol";
import {Delivery} from "./modules/Delivery.sol";
import {Disputes} from "./modules/Disputes.sol";
import {Hiring} from "./modules/Hiring.sol";
import {Mandates} from "./modules/Mandates.sol";
import {Offers} from "./modules/Offers.sol";
import {Settlement} from "./modules/Settlement.sol";

/// @title JobMarket
/// @notice The market as deployed: all modules, one token, no owner. Read `IJobMarket` first.
/// @dev `multicall` delegates to this contract only, takes no value and is not guarded itself; each function that moves money is.
contract JobMarket is IJobMarket, Hiring, Delivery, Disputes, Multicall {
    using JobLib for Job;

    /// @param token The one ERC-20 of this market: has code and 2 to 18 decimals.
    /// @param minReviewPeriod Least review period in seconds; an hour or more on public chains.
    /// @param minRulingPeriod Least ruling period in seconds; a day or more on public chains.
    /// @param minMandatePeriod Least mandate period in seconds; an hour or more on public chains.
    /// @param feeBps Market's fee in basis points of what a provider earns; at most 100.
    /// @param feeRecipient Who is credited the fee; may be zero if there is none.
    constructor(
        IERC20 token,
        uint24 minReviewPeriod,
        uint24 minRulingPeriod,
        uint32 minMandatePeriod,
        uint16 feeBps,
        address feeRecipient
    )
        Accounts(token)
        Mandates(minMandatePeriod)
        Settlement(feeBps, feeRecipient)
        Offers(minReviewPeriod, minRulingPeriod)
    {}

    /// @inheritdoc ISettlement
    function bondedJob(uint256 jobId) external view returns (BondedJob memory) {
        Job storage job = _jobs[jobId];
        (uint8 state, uint48 periods) = (job.state, job.periods);
        if (!JobLib.isBonded(state)) revert JobNotFound(jobId);
        (uint96 budget, uint96 bond) = (job.budget, job.bond);
        return
            BondedJob({
                client: job.client,
                provider: job.provider,
                evaluator: job.evaluator,
                payTo: job.payToOf(),
                budget: budget,
                bond: bond,
                evaluatorFee: uint96(job.evaluatorFeeOf()),
                stake: uint96(JobLib.stakeOf(budget, bond)),
                deadline: job.deadline,
                reviewPeriod: JobLib.reviewPeriodOf(periods),
                rulingPeriod: JobLib.rulingPeriodOf(periods),
                status: JobLib.statusOf(state),
                clientRated: state & JobLib.CLIENT_RATED != 0,
                providerRated: state & JobLib.PROVIDER_RATED != 0
            });
    }
}
