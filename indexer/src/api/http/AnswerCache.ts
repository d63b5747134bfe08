/** Characters kept at most; JSON of ours is ASCII but for strangers' texts. */
const MAX_SIZE = 16_000_000;

/**
 * Bodies of answers by address. An answer is a function of its address and the index's state, so all of them are forgotten when the
 * state's validator changes, and until then the same question costs no query.
 */
export class AnswerCache {
  private etag = "";
  private size = 0;
  private readonly bodies = new Map<string, string>();

  /** The body answered under this validator before. */
  get(etag: string, address: string): string | undefined {
    return etag === this.etag ? this.bodies.get(address) : undefined;
  }

  /** Keeps a body while there is room. */
  put(etag: string, address: string, body: string): void {
    if (etag !== this.etag) {
      this.etag = etag;
      this.size = 0;
      this.bodies.clear();
    }
    const size = this.size + address.length + body.length;
    if (size > MAX_SIZE || this.bodies.has(address)) return;
    this.size = size;
    this.bodies.set(address, body);
  }
}
