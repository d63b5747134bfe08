import { Command } from "commander";
import { failWith } from "../terminal/failWith.ts";
import { describeReconciliation } from "./describeReconciliation.ts";
import { reconcile } from "./reconcile.ts";

const options = new Command("pnpm reconcile")
  .description("Compare every job, account and total of a running index with its chain; exit 1 if they differ.")
  .option("--rpc-url <url>", "the chain's JSON-RPC", "http://127.0.0.1:8545")
  .option("--indexer-url <url>", "the index's API", "http://127.0.0.1:42069")
  .option("--deployments <folder>", "deployment records; a local stack has its own in .surety/deployments")
  .option("--json", "print one JSON object", false)
  .allowExcessArguments(false)
  .showHelpAfterError("(--help lists the options)")
  .parse()
  .opts<{ rpcUrl: string; indexerUrl: string; deployments?: string; json: boolean }>();

try {
  if (options.deployments !== undefined) process.env.SURETY_DEPLOYMENTS_DIR = options.deployments;

  const { rpcUrl, indexerUrl } = options;
  const result = await reconcile({ rpcUrl, indexerUrl });
  console.log(options.json ? JSON.stringify(result) : describeReconciliation(result));
  process.exitCode = result.differences.length === 0 ? 0 : 1;
} catch (error) {
  failWith(error);
  process.exitCode = 1;
}
