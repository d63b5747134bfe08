import type { Guard, GuardRequest } from "@surety/sdk";

/** What a guard was asked and let pass, with what came of it: a transaction's hash, or a signature. */
export type Asked = { readonly request: GuardRequest; readonly signed: string };

/**
 * A guard that notes what passed it.
 *
 * @param asked Where that is noted, in order.
 */
export function recordingGuard(guard: Guard, asked: Asked[]): Guard {
  return {
    ...guard,
    review: async (request) => {
      const clearance = await guard.review(request);
      return {
        ...clearance,
        run: async (prepare, sign) => {
          const signed = await clearance.run(prepare, sign);
          asked.push({ request, signed });
          return signed;
        },
      };
    },
  };
}
