// Escapes what a terminal would interpret.

/** Every control character except line feed and tab, and bidirectional marks. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Escapes what a terminal would interpret: `\u001b`. */
export function escaped(text: string): string {
  return text.replace(control, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Also puts the text on one line. */
export function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, " ").trim());
}
