export * from "@surety/contracts/deployments";
