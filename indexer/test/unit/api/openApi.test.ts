import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  description?: string;
  $ref?: string;
};
type Parameter = { name: string; description?: string; schema: { description?: string } };
type Operation = { summary?: string; parameters?: Parameter[]; responses: Record<string, unknown> };

const committed = JSON.parse(readFileSync(new URL("../../../generated/openapi.json", import.meta.url), "utf8"));

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(committed));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it("covers every route", () => {
    expect(Object.keys(committed.paths).sort()).toEqual([
      "/agents",
      "/agents/{id}",
      "/bids",
      "/deployments",
      "/evaluators",
      "/events",
      "/feedback",
      "/jobs",
      "/jobs/{id}",
      "/leaderboard",
      "/mandates",
      "/outcomes",
      "/pairs",
      "/reconcile",
      "/search",
      "/stats",
      "/terms",
      "/timeline",
      "/validations",
    ]);
  });

  it("says of each parameter what it does", () => {
    const operations = Object.values(committed.paths as Record<string, { get: Operation }>).map(({ get }) => get);
    const parameters = operations.flatMap(({ parameters = [] }) => parameters);
    const silent = parameters.filter(({ description, schema }) => !description && !schema.description);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("says of each field of a row what it is counted in", () => {
    const schemas: Record<string, Schema> = committed.components.schemas;
    const fields = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).map(([field, schema]) => ({ field: `${name}.${field}`, schema })),
    );
    const silent = fields.filter(
      ({ schema }) => !schema.description && !schema.$ref && !schema.items && !schema.properties,
    );
    expect(silent.map(({ field }) => field)).toEqual([]);
    expect(schemas.Job?.properties?.budget?.description).toBe("Token units. Payment for the work.");
    expect(schemas.Job?.properties?.turnUntil?.description).toBe(
      "Unix second. When that turn ends; null once the job has ended.",
    );
  });
});
