// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title OddToken
/// @notice A token that behaves until a test changes its manners.
contract OddToken is ERC20 {
    enum Manners {
        Plain,
        ReturnsFalse,
        ReturnsNothing,
        ReturnsTwo,
        TakesFee,
        PaysMore,
        RevertsEmpty,
        BurnsGas,
        ReturnsMuch,
        TakesMore
    }

    uint8 private immutable DECIMALS;
    Manners private _manners;
    /// @dev Gas that a transfer burns before it succeeds.
    uint256 private _hunger;
    mapping(address account => bool blocked) private _blocked;

    error Blocked(address account);

    constructor(uint8 decimals_) ERC20("Odd", "ODD") {
        DECIMALS = decimals_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setManners(Manners manners) external {
        _manners = manners;
    }

    function setHunger(uint256 hunger) external {
        _hunger = hunger;
    }

    function setBlocked(address account, bool blocked) external {
        _blocked[account] = blocked;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        _transfer(msg.sender, to, amount);
        return _answer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        return _answer(to, amount);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (_blocked[to]) revert Blocked(to);
        super._update(from, to, amount);
    }

    function _answer(address to, uint256 amount) private returns (bool) {
        uint256 start = gasleft();
        uint256 hunger = _hunger;
        while (start - gasleft() < hunger) {}
        if (_manners == Manners.ReturnsFalse) return false;
        if (_manners == Manners.TakesFee) _burn(to, amount / 100);
        if (_manners == Manners.PaysMore) _mint(to, 1);
        if (_manners == Manners.TakesMore) _burn(to, amount + 1);
        assembly ("memory-safe") {
            switch sload(_manners.slot)
            case 2 {
                return(0, 0)
            }
            case 3 {
                mstore(0, 2)
                return(0, 0x20)
            }
            case 6 {
                revert(0, 0)
            }
            case 7 {
                invalid()
            }
            case 8 {
                // Costs 64,000 gas here and more to copy; its first word reads true.
                mstore(0, 1)
                return(0, 160000)
            }
        }
        return true;
    }
}
