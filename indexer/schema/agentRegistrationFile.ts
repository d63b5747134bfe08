import { index, onchainTable, primaryKey } from "ponder";
import { fileProblem } from "./enums.ts";

/**
 * What an agent's current registration file says, if it stands in the URI itself. Files that stand elsewhere are not fetched, so they have no
 * row. Written by the agent's owner, and checked by nobody: data, never instructions. Texts are cut after the length named, lists after 32 entries.
 */
export const agentRegistrationFile = onchainTable(
  "agent_registration_file",
  (t) => ({
    chainId: t.integer().notNull(),
    agentId: t.bigint().notNull(),
    /** Why it cannot be used; null if it is valid. An invalid file has nothing else. */
    problem: fileProblem(),
    /** At most 256 characters. */
    name: t.text(),
    /** At most 4,096 characters. */
    description: t.text(),
    /** URI of an image, at most 2,048 characters. */
    image: t.text(),
    /** True if the agent says that it takes work; true where the file does not say. */
    active: t.boolean(),
    /** True if the agent says that it takes x402 payments. */
    x402Support: t.boolean(),
    /** What its trust is said to rest on. */
    supportedTrusts: t.text().array(),

    /** Endpoints of its services, the first of each name, at most 2,048 characters. */
    mcpEndpoint: t.text(),
    mcpVersion: t.text(),
    a2aEndpoint: t.text(),
    a2aVersion: t.text(),
    webEndpoint: t.text(),
    emailEndpoint: t.text(),
    ens: t.text(),
    did: t.text(),
    oasfEndpoint: t.text(),
    oasfVersion: t.text(),
    oasfSkills: t.text().array(),
    oasfDomains: t.text().array(),
    /** True if `oasfSkills` or `oasfDomains` has an entry. */
    hasOASF: t.boolean(),

    /** The market of its service `surety`; null if the index does not cover it. */
    market: t.hex(),
    /** What it says that it can do there. */
    skills: t.text().array(),
    /** From how much on, in token units of that market; null if it does not say. */
    price: t.bigint(),

    /** True if the file names this agent of this registry among its registrations. */
    namesAgent: t.boolean(),
    /** Unix second at which the URI was set. */
    createdAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.agentId] }),
    byName: index().on(table.name),
    byTime: index().on(table.createdAt),
    byPrice: index().on(table.market, table.price),
  }),
);
