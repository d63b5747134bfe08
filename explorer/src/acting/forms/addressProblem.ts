const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** What is wrong with the text of an address; nothing if it has an address's shape. The SDK checks its checksum. */
export function addressProblem(text: string): string | undefined {
  return ADDRESS.test(text.trim()) ? undefined : "Write an address: 0x and 40 hex digits.";
}
