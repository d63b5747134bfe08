// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {BondedJob} from "../../../contracts/src/types/Job.sol";

/// @title Sights
/// @notice What the market shows from outside: one job, and what everybody owns.
abstract contract Sights {
    struct Sight {
        /// False for a job that is yet to be made; all that is left is zero then.
        bool exists;
        bool isBonded;
        IJobs.JobView job;
        /// Zero unless bonded.
        BondedJob bonded;
        /// Wallet and account balance of each in `everybody`, in token units.
        uint256[] wealth;
    }

    IJobMarket internal immutable MARKET;
    TestUSD internal immutable TOKEN;
    address internal immutable TREASURY;
    uint256 internal immutable FEE_BPS;

    /// @dev Everybody who can ever hold money, but the market.
    address[] internal everybody;

    constructor(IJobMarket market, TestUSD token) {
        (MARKET, TOKEN) = (market, token);
        (TREASURY, FEE_BPS) = (market.platformTreasury(), market.platformFeeBP());
    }

    function accounts() external view returns (address[] memory) {
        return everybody;
    }

    function isBonded(uint256 jobId) public view returns (bool) {
        try MARKET.bondedJob(jobId) {
            return true;
        } catch {
            return false;
        }
    }

    function _look(uint256 jobId) internal view returns (Sight memory sight) {
        sight.wealth = new uint256[](everybody.length);
        for (uint256 i = 0; i < everybody.length; i++) {
            sight.wealth[i] = TOKEN.balanceOf(everybody[i]) + MARKET.accountBalance(everybody[i]);
        }
        try MARKET.getJob(jobId) returns (IJobs.JobView memory job) {
            (sight.exists, sight.job) = (true, job);
        } catch {
            return sight;
        }
        try MARKET.bondedJob(jobId) returns (BondedJob memory bonded) {
            (sight.isBonded, sight.bonded) = (true, bonded);
        } catch {
            sight.isBonded = false;
        }
    }

    /// @dev What an account won or lost between two sights, in token units.
    function _change(Sight memory before, Sight memory afterwards, uint256 index) internal pure returns (int256) {
        return int256(afterwards.wealth[index]) - int256(before.wealth[index]);
    }
}
