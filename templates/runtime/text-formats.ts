// The formats uuid, json-pointer, regex and byte, each a short pattern.

/** RFC 9562, case-insensitive. */
export function isUUID(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** RFC 6901, not percent-encoded. */
export function isJSONPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

/** ECMA-262, with the `u` flag. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/**
 * Base64 with padding (RFC 4648 §4). Searches for other characters, since a repeating pattern would need a stack as
 * deep as the text is long.
 */
export function isByte(text: string): boolean {
  const padding = text.indexOf("=");
  const end = padding < 0 ? text.length : padding;
  const isPadded = end === text.length || /^={1,2}$/.test(text.slice(end));
  return text.length % 4 === 0 && isPadded && !/[^A-Za-z\d+/=]/.test(text);
}
