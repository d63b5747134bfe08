import { type Command, Option } from "commander";
import type { Market } from "../../../createMarket.ts";
import { parseRegistrationFile } from "../../../documents/parseFile.ts";
import { NotFoundError } from "../../errors/NotFoundError.ts";
import { AMOUNT } from "../../inputs/descriptions.ts";
import { addPaging, type Paging, pageDocument } from "../../inputs/paging.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseAmountText } from "../../inputs/parseAmountText.ts";
import type { Document } from "../../output/Document.ts";
import type { Run } from "../../Run.ts";
import { agentView } from "./agentView.ts";

const ACCOUNTS = [
  "address",
  "rankScore",
  "rankSamples",
  "clientsServed",
  "completed",
  "rejected",
  "expired",
  "providerVolume",
];
const AGENTS = ["agentId", "agentName", "skills", "price", "verifiedFeedback", "starred", "agentWallet"];
const ORDERS = { rank: "rankScore", earned: "earned", volume: "providerVolume", newest: "createdBlock" } as const;
const MAX_AGENTS = 100;

type ListOptions = Paging & {
  role?: "client" | "provider" | "evaluator";
  order: keyof typeof ORDERS;
  skill?: string;
  maxPrice?: string;
};

/** `agent show`, `list` and `metadata`. */
export function addReads(command: Command, run: Run): void {
  addShow(command, run);
  addList(command, run);
  command
    .command("metadata")
    .description("show what an agent has on chain under a key")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<key>", "the key")
    .action(
      run(async (session, agentId: bigint, key: string) => {
        const market = await session.openForReading();
        const { value, text } = await market.identity.getAgentMetadata({ agentId, key });
        session.print({ agentId, key, value, metadataText: text }, { market });
      }),
    );
}

function addShow(command: Command, run: Run): void {
  command
    .command("show")
    .description("show what an account holds, did and is ranked for, or how an agent is registered (index)")
    .argument("[agent]", "an account's address, by default your own, or a registered agent's id", parseAgent)
    .option("--chain", "read the registry instead, for an agent's id; it needs no index")
    .action(
      run(async (session, agent: string | bigint = session.accountAddress(), { chain }: { chain?: true } = {}) => {
        if (typeof agent === "string") {
          const market = await session.openIndex();
          return session.print(await accountOf(market, agent), { market, columns: AGENTS });
        }
        const market = await (chain === true ? session.openForReading() : session.openIndex());
        session.print(await (chain === true ? chainAgent(market, agent) : indexedAgent(market, agent)), { market });
      }),
    );
}

function addList(command: Command, run: Run): void {
  const list = command
    .command("list")
    .description("show accounts by rank, which rests on so many samples; with --skill or --max-price, agents by price")
    .addOption(
      new Option("--role <role>", "only those who had a job in it").choices(["client", "provider", "evaluator"]),
    )
    .addOption(new Option("--order <order>", "highest first").choices(Object.keys(ORDERS)).default("rank"))
    .addOption(new Option("--skill <word>", "registered agents that say they can do this").conflicts(["role", "order"]))
    .addOption(
      new Option("--max-price <amount>", `registered agents that work from this price on: ${AMOUNT}`)
        .argParser(parseAmountText)
        .conflicts(["role", "order"]),
    );
  addPaging(list).action(
    run(async (session, { role, order, skill, maxPrice, ...paging }: ListOptions) => {
      const market = await session.openIndex();
      if (skill !== undefined || maxPrice !== undefined) {
        const wanted = { ...(skill !== undefined && { skill }), ...(maxPrice !== undefined && { maxPrice }) };
        const page = await market.index.listAgents({ ...wanted, orderBy: "price", ...paging });
        const found = { ...page, items: page.items.map(agentView) };
        return session.print(pageDocument("agents", found), { market, columns: AGENTS });
      }
      const which = { orderBy: ORDERS[order], orderDirection: "desc", ...(role !== undefined && { role }) } as const;
      const page = await market.index.listAccounts({ ...which, ...paging });
      session.print(pageDocument("agents", page), { market, columns: ACCOUNTS });
    }),
  );
}

function parseAgent(text: string): string | bigint {
  return /^\d+$/.test(text) ? parseAgentId(text) : parseAddress(text);
}

async function accountOf(market: Market, address: string): Promise<Document> {
  const [account, agents] = await Promise.all([
    market.index.getAccount(address),
    market.index.listAgents({ wallet: address, limit: MAX_AGENTS }),
  ]);
  if (account !== null) return { ...account, agents: agents.items.map(agentView) };
  throw new NotFoundError(
    `No event of the market on chain ${market.chainId} names ${address}.`,
    "Check the address, and that the index follows this chain.",
  );
}

async function indexedAgent(market: Market, agentId: bigint): Promise<Document> {
  const agent = await market.index.getAgent(agentId);
  if (agent !== null) return agentView(agent);
  throw new NotFoundError(`The index knows no agent ${agentId}.`, "Ask the registry with --chain.");
}

async function chainAgent(market: Market, agentId: bigint): Promise<Document> {
  const { uri, ...agent } = await market.identity.getAgent(agentId);
  const parsed = parseRegistrationFile(uri);
  if (!parsed.ok) return { ...agent, fileProblem: parsed.problem, agentURI: uri };
  const { name, description, image, services = [] } = parsed.document;
  return {
    ...agent,
    agentName: name,
    description,
    image,
    services: services.map(({ name, ...service }) => ({ service: name, ...service })),
  };
}
