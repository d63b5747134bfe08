import { isHexString } from "ethers";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** The signature in what another command printed, and its other fields as text. */
type SignedFields = { signature: string; text: (name: string) => string };

/**
 * Takes JSON that another command signed apart.
 *
 * @param remedy - What to pass instead.
 * @throws {@link InvalidArgumentError} naming the field that is missing, or a signature that is none.
 */
export function signedFields(value: unknown, remedy: string): SignedFields {
  const fields: Record<string, unknown> = typeof value === "object" && value !== null ? { ...value } : {};
  const text = (name: string): string => {
    const field = fields[name];
    if (typeof field === "string" && field !== "") return field;
    throw new InvalidArgumentError(name, String(field), remedy);
  };
  const signature = text("signature");
  if (!isHexString(signature)) throw new InvalidArgumentError("signature", signature, remedy);
  return { signature, text };
}
