// Formats that are short patterns: identifiers, pointers, expressions, encoded bytes. Knows nothing of issues.

/** RFC 9562, in any case of letters. */
export function isUUID(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** RFC 6901, as text: not percent-encoded. */
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

/** Base64 with its padding (RFC 4648, section 4); searches, since a repetition would need a stack of its length. */
export function isByte(text: string): boolean {
  const padding = text.indexOf("=");
  const end = padding < 0 ? text.length : padding;
  const isPadded = end === text.length || /^={1,2}$/.test(text.slice(end));
  return text.length % 4 === 0 && isPadded && !/[^A-Za-z\d+/=]/.test(text);
}
