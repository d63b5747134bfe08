// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title SilentToken
/// @notice A token like WETH: functions it lacks succeed and do nothing.
contract SilentToken is ERC20 {
    constructor() ERC20("Silent", "SIL") {}

    fallback() external {}
}
