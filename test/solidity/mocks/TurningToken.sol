// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title TurningToken
/// @notice A stablecoin with ERC-2612 and ERC-3009 that behaves until `turn`; what it does then is its descendants' affair.
contract TurningToken is ERC20Permit, ERC3009 {
    uint8 private immutable DECIMALS;
    bool internal _turned;
    /// @dev The account that the turn is against, if it is against one.
    address internal _target;

    constructor(uint8 decimals_) ERC20("Turning", "TURN") ERC20Permit("Turning") {
        DECIMALS = decimals_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function turn(address target) public virtual {
        (_turned, _target) = (true, target);
    }

    function turnBack() external {
        _turned = false;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
