/** A file that terms or a manifest speak of. */
export type DocumentFile = {
  name: string;
  /** For instance `text/plain` or `application/json`. */
  mediaType: string;
  /** keccak256 of the file's exact bytes. */
  hash: string;
  /** The file's text, if it travels along; its UTF-8 bytes give `hash`. */
  inline?: string;
};
