type Schema = {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

/** What belongs at a place of a document, as its schema describes it; undefined where the schema says nothing. */
export function hintOf(schema: object, path: readonly string[]): string | undefined {
  return path.reduce<Schema | undefined>(within, schema)?.description;
}

function within(schema: Schema | undefined, name: string): Schema | undefined {
  if (schema?.properties !== undefined && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return schema?.items;
}
