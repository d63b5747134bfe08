/** An object's fields without those that are undefined. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what a caller left out: optional parameters of actions are absent, never undefined. */
export function given<T extends object>(parameters: T): Given<T> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) as Given<T>;
}
