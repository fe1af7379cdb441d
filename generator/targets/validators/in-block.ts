// Statements that stand together. Knows nothing of what they do.

import { code, joinCode, type Code } from "../../writer/code.js";

/** Where some of them declare names, others like them may stand beside. */
export function inBlock(statements: readonly Code[]): Code {
  const all = joinCode(statements, "\n");
  return statements.length > 1 ? code`{\n${all}\n}` : all;
}
