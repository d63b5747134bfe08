/** Why what strangers wrote is no document, and what the writer should have written. The index has the same words, `noBytes` and `elsewhere` excepted. */
export const documentProblems = {
  noBytes: "these are no bytes",
  elsewhere: "the file does not stand in its URI, and nothing is fetched",
  tooLarge: "it is too large",
  badUri: "the URI is no data:application/json",
  badBase64: "its base64 is broken: write it with padding and without spaces",
  badUtf8: "it is no UTF-8",
  hasNul: "it holds a NUL character: leave it out",
  badJson: "it is no JSON (RFC 8259)",
  tooDeep: "it nests more than 16 levels: flatten it",
  duplicateKey: "a key stands twice in one object: write each once",
  reservedKey: "it holds the key __proto__: choose another",
  loneSurrogate: "it holds half a character (a lone surrogate)",
  wrongShape: "it does not fit its schema",
} as const;

/** Why what strangers wrote is no document. */
export type DocumentProblem = keyof typeof documentProblems;
