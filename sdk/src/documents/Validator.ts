/** A check that was compiled from a schema; after it fails, `errors` says why. */
export type Validator<T> = {
  (value: unknown): value is T;
  errors?: readonly { instancePath: string; message?: string; params: Record<string, unknown> }[] | null;
};
