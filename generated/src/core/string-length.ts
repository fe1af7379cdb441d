// Copied by sdkwright from its runtime. Changes made here are lost.
// `minLength` and `maxLength`, counted in code points as JSON Schema does.

/** True when the string has at least `min` code points. */
export function hasMinLength(text: string, min: number): boolean {
  if (text.length < min) return false;
  return text.length >= 2 * min || codePoints(text) >= min;
}

/** True when the string has at most `max` code points. */
export function hasMaxLength(text: string, max: number): boolean {
  if (text.length <= max) return true;
  return text.length <= 2 * max && codePoints(text) <= max;
}

export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    // A low surrogate after a high one is the second half of one code point.
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
