/**
 * Lets tasks run one after another, in the order in which they were given.
 *
 * @example
 * ```ts
 * const queue = new SendQueue();
 * const alice = await createMarket({ rpcUrl, signer: aliceKey, queue });
 * const bob = await createMarket({ rpcUrl, signer: bobKey, queue });
 * await Promise.all([alice.post(work), bob.deposit({ amount: "5" })]); // the post is sent first
 * ```
 */
export class SendQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `task` after all tasks that were given before, whether they failed or not. */
  run<R>(task: () => Promise<R>): Promise<R> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
