// Header parameters with JSON content.

/**
 * The value as JSON, with characters that a header must not have as JSON escapes. Undefined when there is nothing to
 * send.
 */
export function headerJSON(
  value: unknown,
  write: (value: unknown) => string = JSON.stringify,
): string | undefined {
  const text = write(value) as string | undefined;
  return text?.replace(/[^\x20-\x7e]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
