// Which flags make a `pattern` a regular expression.

/** Syntax that only newer engines know: what is written must not depend on the engine that writes it. */
const recent = /\(\?[a-z]*-?[a-z]*:(?<!\(\?:)/;

/**
 * JSON Schema 2020-12 §6.4 wants ECMA-262 with the `u` flag; patterns such as `\@` compile only without it.
 * Null when the pattern is no regular expression either way.
 */
export function patternFlags(pattern: string): "u" | "" | null {
  if (recent.test(pattern)) return null;
  if (compiles(pattern, "u")) return "u";
  return compiles(pattern, "") ? "" : null;
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
