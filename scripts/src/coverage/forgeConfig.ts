/**
 * Configuration that forge runs on. Folders that forge could clean or fill are below `folder`, outside git.
 *
 * @param folder Relative to the root of the repository.
 * @param compiler Path of the program that compiles.
 */
export function forgeConfig(folder: string, compiler: string): string {
  const text = (value: string): string => JSON.stringify(value);
  return `[profile.default]
src = "contracts/src"
test = "test/solidity"
script = ${text(`${folder}/script`)}
out = ${text(`${folder}/out`)}
cache_path = ${text(`${folder}/cache`)}
broadcast = ${text(`${folder}/broadcast`)}
libs = ["node_modules"]
remappings = ["@openzeppelin/contracts/=node_modules/@openzeppelin/contracts/"]
auto_detect_remappings = false
solc = ${text(compiler)}
offline = true
evm_version = "cancun"
bytecode_hash = "none"

[profile.default.fuzz]
runs = 32
seed = "0x1"

[profile.default.invariant]
runs = 4
depth = 32
`;
}
