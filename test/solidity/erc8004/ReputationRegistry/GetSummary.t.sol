// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {FeedbackBase} from "../../utils/FeedbackBase.sol";

contract GetSummaryTest is FeedbackBase {
    // AG-207
    function test_WhenSeveralGave_MeansRoundTowardsZero() public {
        give(client, 10, 0);
        give(client, 20, 0);
        give(stranger, 21, 0);
        assertSummary(listOf(client), 2, 15, 0);
        assertSummary(listOf(client, stranger), 3, 17, 0);
        give(stranger, -100, 0);
        assertSummary(listOf(client, stranger), 4, -12, 0);
        assertSummary(listOf(stranger), 2, -39, 0);
    }

    // AG-207
    function test_WhenNothingMatches_AllIsZero() public {
        assertSummary(listOf(client), 0, 0, 0);
        give(client, 5, 3);
        assertSummary(listOf(stranger), 0, 0, 0);
        assertSummary(listOf(client), "other", "", abi.encode(0, 0, 0));
        revoke(client, 1);
        assertSummary(listOf(client), 0, 0, 0);
    }

    // AG-207
    function test_RevertWhen_NoClientsAreNamed() public {
        expectRevert(abi.encodeWithSelector(IReputationRegistry.SummaryClientsMissing.selector));
        reputation.getSummary(agentId, nobody(), "", "");
    }

    // AG-207
    function test_WhenRevoked_DoesNotCount() public {
        give(client, 10, 0);
        give(client, 90, 0);
        revoke(client, 2);
        assertSummary(listOf(client), 1, 10, 0);
    }

    // AG-207
    function test_WhenClientIsNamedTwice_CountsTwice() public {
        give(client, 10, 0);
        give(stranger, 40, 0);
        address[] memory clients = new address[](3);
        (clients[0], clients[1], clients[2]) = (client, stranger, client);
        assertSummary(clients, 3, 20, 0);
    }

    // AG-207
    function test_WhenTagsAreGiven_BothFilter() public {
        give(client, 1, 0, "starred", "day");
        give(client, 2, 0, "starred", "week");
        give(client, 4, 0, "uptime", "day");
        give(client, 8, 0, "starrem", "");
        assertSummary(listOf(client), "starred", "", abi.encode(2, 1, 0));
        assertSummary(listOf(client), "", "day", abi.encode(2, 2, 0));
        assertSummary(listOf(client), "starred", "day", abi.encode(1, 1, 0));
        assertSummary(listOf(client), "starred", "year", abi.encode(0, 0, 0));
        assertSummary(listOf(client), "starrem", "", abi.encode(1, 8, 0));
        assertSummary(listOf(client), "star", "", abi.encode(0, 0, 0));
        assertSummary(listOf(client), "", "", abi.encode(4, 3, 0));
    }

    // AG-208
    function test_WhenDecimalsDiffer_TheMostFrequentAreTaken() public {
        give(client, 100, 0);
        give(client, 9_900, 2);
        give(client, 9_800, 2);
        assertSummary(listOf(client), 3, 9_900, 2);
        give(client, 97, 0);
        assertSummary(listOf(client), 4, 98, 0);
        give(client, 971, 1);
        assertSummary(listOf(client), 5, 98, 0);
    }

    // AG-208
    function test_WhenTheMeanDoesNotFit_FewerDecimalsAreTaken() public {
        give(client, 1e38, 0);
        give(client, 1, 18);
        give(client, 1, 18);
        // A third of 1e38 has one digit too many for any decimals.
        assertSummary(listOf(client), 3, 33333333333333333333333333333333333333, 0);
        give(stranger, 1e36, 0);
        give(stranger, 1, 18);
        give(stranger, 1, 18);
        assertSummary(listOf(stranger), 3, 33333333333333333333333333333333333333, 2);
    }

    // AG-208
    function test_WhenValuesAreExtreme_NothingOverflows() public {
        for (uint256 i = 0; i < 3; i++) {
            give(client, type(int128).min, 0);
            give(stranger, type(int128).max, 0);
            give(stranger, type(int128).max, 18);
        }
        assertSummary(listOf(client), 3, type(int128).min, 0);
        assertSummary(listOf(stranger), 6, 85070591730234615950914243588176668729, 0);
        give(client, type(int128).max, 0);
        assertSummary(listOf(client), 4, -85070591730234615865843651857942052864, 0);
    }

    // AG-207, AG-208
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_EqualsTheNaiveMean(int128[6] calldata values, uint8[6] calldata decimals, uint8 revoked) public {
        int256 sum;
        uint256[19] memory uses;
        uint256 count;
        for (uint64 i = 0; i < 6; i++) {
            uint8 scale = decimals[i] % 19;
            give(i % 2 == 0 ? client : stranger, values[i], scale);
            if (revoked & (1 << i) != 0) {
                revoke(i % 2 == 0 ? client : stranger, i / 2 + 1);
                continue;
            }
            sum += int256(values[i]) * int256(10 ** (18 - uint256(scale)));
            uses[scale]++;
            count++;
        }
        if (count == 0) return assertSummary(listOf(client, stranger), 0, 0, 0);
        uint256 taken;
        for (uint256 i = 0; i < 19; i++) if (uses[i] > uses[taken]) taken = i;
        (int256 low, int256 high) = (type(int128).min, type(int128).max);
        int256 mean = sum / int256(count * 10 ** (18 - taken));
        while (mean < low || mean > high) mean = sum / int256(count * 10 ** (18 - --taken));
        assertSummary(listOf(client, stranger), uint64(count), int128(mean), uint8(taken));
    }
}
