export * from "@surety/contracts/abi";
