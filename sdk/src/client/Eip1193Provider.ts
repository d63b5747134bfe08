/** A wallet as pages and tools hand it out (EIP-1193), for instance `window.ethereum`. */
export type Eip1193Provider = {
  request(request: { method: string; params?: readonly unknown[] | object | undefined }): Promise<unknown>;
};
