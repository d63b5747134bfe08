import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** A reader of whole numbers within bounds, for an option or argument. */
export function parseWhole(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,15}$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(name, text, `Pass a whole number from ${min} to ${max}.`);
  };
}
