/** Folder of the contracts of claims. */
export const PROOFS = "test/proofs";

/** Folder of the tests that enumerate. */
export const ENUMERATIONS = "test/solidity/proofs";

/** Contracts whose every claim must hold. */
export const TRUE_CLAIMS = ["SplitsProof", "JobStatesProof", "JobLibProof"];

/** The contract whose every claim must be refuted. */
export const FALSE_CLAIMS = "FalseClaims";

/** Claims that the solver leaves open, and the test in `ENUMERATIONS` that tries every case of a small domain instead. */
export const ENUMERATED: Readonly<Record<string, { file: string; test: string }>> = {
  "SplitsProof.higherShareCostsTheProviderOneUnitAtMost": {
    file: "SplitsEnumerated.t.sol",
    test: "test_HigherShare_CostsTheProviderOneUnitAtMost",
  },
  "JobLibProof.periodsReadBack": { file: "JobLibEnumerated.t.sol", test: "test_Periods_ReadBack" },
};
