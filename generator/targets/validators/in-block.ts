// Statements that stand together. Knows nothing of what they do.

/** Where some of them declare names, others like them may stand beside. */
export function inBlock(statements: readonly string[]): string {
  return statements.length > 1 ? `{\n${statements.join("\n")}\n}` : statements.join("");
}
