// What `$schema` says of the keywords beside it.

/** OpenAPI's own dialects are read as their authors mean them; whatever else a schema names is JSON Schema. */
export function isStrictDialect(dialect: string): boolean {
  return !/^https?:\/\/spec\.openapis\.org\//.test(dialect);
}
