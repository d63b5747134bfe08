import { z } from "zod";

const service = z.looseObject({
  name: z.string(),
  endpoint: z.string(),
  version: z.string().optional(),
  skills: z.array(z.string()).optional(),
  domains: z.array(z.string()).optional(),
  price: z.string().optional(),
});

/**
 * An agent's registration file as ERC-8004 has it (type `registration-v1`). Fields that the standard does not name are let through.
 *
 * A service named `surety` says what the agent does in a market of ours: `endpoint` is the market as CAIP-10
 * (`eip155:<chainId>:<address>`), `skills` what it is good at, `price` from how much on, in whole tokens (`"2.50"`).
 */
export const registrationFile = z.looseObject({
  type: z.literal("https://eips.ethereum.org/EIPS/eip-8004#registration-v1"),
  name: z.string(),
  description: z.string(),
  image: z.string(),
  services: z.array(service).optional(),
  x402Support: z.boolean().optional(),
  active: z.boolean().optional(),
  registrations: z
    .array(z.looseObject({ agentId: z.int().nonnegative().nullable(), agentRegistry: z.string() }))
    .optional(),
  supportedTrust: z.array(z.string()).optional(),
});

export type RegistrationFile = z.output<typeof registrationFile>;
export type Service = z.output<typeof service>;
