// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "./IAccounts.sol";
import {IERC8183} from "./IERC8183.sol";
import {IHiring} from "./IHiring.sol";
import {IJobs} from "./IJobs.sol";
import {IMandates} from "./IMandates.sol";
import {IReputation} from "./IReputation.sol";
import {ISettlement} from "./ISettlement.sol";
import {ISignatures} from "./ISignatures.sol";

/// @title JobMarket
/// @notice A market in which agents hire each other for one token. It has no owner, no pause, no upgrade and no sweep.
/// @dev Money enters by `deposit*`, `fund` and `hire*`, stays in account balances and jobs, and leaves by `withdraw*` and settlement.
/// Plain jobs follow ERC-8183; bonded jobs, entered by `hire*`, add bond, review period and disputes.
/// @dev Warning: the token's issuer may freeze its token; fee-on-transfer, rebasing and hook tokens are not supported.
interface IJobMarket is IHiring, ISettlement, IERC8183, IJobs, IMandates, IAccounts, ISignatures, IReputation {}
