import { isSuretyService } from "./isSuretyService.ts";
import type { AgentService, RegistrationFile } from "./RegistrationFile.ts";

const ENDPOINT = /^eip155:[1-9]\d{0,8}:0x[0-9a-fA-F]{40}$/;
const PRICE = /^(0|[1-9]\d{0,17})(\.\d{1,18})?$/;

/** The index cuts texts after as many UTF-16 units. */
const LENGTHS = { name: 256, description: 4_096, image: 2_048 } as const;
/** Of skills and domains, and of each of them. */
const MAX_WORDS = 32;
const MAX_WORD = 128;

/** What the index would cut or pass over in a registration file, so that nobody would find what was written. */
export function registrationLimits(file: RegistrationFile): string[] {
  const lengths = Object.entries(LENGTHS).flatMap(([field, max]) =>
    file[field as keyof typeof LENGTHS].length > max ? [`/${field} has more than ${max} characters`] : [],
  );
  const services = (file.services ?? []).flatMap((service, i) => serviceLimits(service, `/services/${i}`));
  const own = (file.services ?? []).filter(isSuretyService).length > 1 ? ["/services names surety more than once"] : [];
  return [...lengths, ...services, ...own];
}

function serviceLimits(service: AgentService, path: string): string[] {
  const lists = (["skills", "domains"] as const).flatMap((field) =>
    listLimits(service[field] ?? [], `${path}/${field}`),
  );
  if (!isSuretyService(service)) return lists;
  const { endpoint, price } = service;
  const wrong = [
    ...(ENDPOINT.test(endpoint) ? [] : [`${path}/endpoint is no market (write eip155:<chainId>:<address>)`]),
    ...(price === undefined || PRICE.test(price)
      ? []
      : [`${path}/price is no amount (write whole tokens as text, for instance "2.50")`]),
  ];
  return [...lists, ...wrong];
}

function listLimits(list: readonly string[], path: string): string[] {
  if (list.length > MAX_WORDS) return [`${path} has more than ${MAX_WORDS} entries`];
  return list.flatMap((word, i) =>
    word === "" || word.length > MAX_WORD ? [`${path}/${i} must have 1 to ${MAX_WORD} characters`] : [],
  );
}
