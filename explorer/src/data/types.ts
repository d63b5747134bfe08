import type { components, paths } from "../generated/api.ts";

type Schemas = components["schemas"];

/** Rows as REST gives them: amounts and times are strings of decimal digits. */
export type Agent = Schemas["Agent"];
export type Bucket = Schemas["Bucket"];
export type Job = Schemas["Job"];
export type JobEvent = Schemas["JobEvent"];
export type JobStory = Schemas["JobStory"];
export type Mandate = Schemas["Mandate"];
export type Market = Schemas["Market"];
export type Pair = Schemas["Pair"];
export type Rating = Schemas["Rating"];
export type Reconcile = Schemas["Reconcile"];

/** Paths of the REST API that answer JSON. */
export type JsonPath = Exclude<keyof paths, "/events">;

/** What a path answers. */
export type Answer<P extends JsonPath> = paths[P]["get"]["responses"][200]["content"]["application/json"];

type Parameters<P extends JsonPath> = paths[P]["get"] extends { parameters: infer T } ? T : never;
type Given<T, K extends string> = T extends { [key in K]?: infer V } ? NonNullable<V> : Record<never, never>;

/** One question to the REST API. */
export type Question<P extends JsonPath> = {
  path: P;
  query?: Given<Parameters<P>, "query">;
} & (P extends `${string}{id}` ? { id: string } : { id?: never });
