// What can be told of a line of code without reading its grammar: most lines need no more than their indentation.
// Knows nothing of widths or of the lines around.

export interface ScannedLine {
  readonly text: string;
  /** `plain`: right as it is when it fits; `careful`: it may break although it fits; `unknown`: not for us. */
  readonly form: "plain" | "careful" | "unknown";
  /** Brackets it opens more than it closes. */
  readonly depth: number;
  /** True when its last bracket opens a block. */
  readonly opens: boolean;
  /** Every character is a column wide. */
  readonly isNarrow: boolean;
}

interface Scan {
  depth: number;
  /** The least depth on the way. */
  floor: number;
  /** A block that begins and ends on the line. */
  block: boolean;
  statements: number;
  isNarrow: boolean;
  /** Tables of lists, operators that may be mixed, spaces that say nothing. */
  careful: boolean;
}

/** What may take no column, or two: all but ASCII, Latin letters and the dashes, quotes and dots of running text. */
const wide = /[^\u0020-\u007e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2027]/;

/** Null = brackets cannot be told from text: a template or a regular expression. */
export function scanLine(text: string): ScannedLine | null {
  const scan: Scan = { depth: 0, floor: 0, block: false, statements: 0, isNarrow: true, careful: false };
  const closes = text.startsWith("}");
  for (let at = closes ? 1 : 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22 || unit === 0x27 || unit === 0x60 || unit === 0x2f) {
      const end = endOfText(text, at);
      if (end === null) return null;
      if (scan.isNarrow && wide.test(text.slice(at, end))) scan.isNarrow = false;
      at = end - 1;
    } else if (unit > 0x7e) scan.isNarrow = false;
    else countMark(text, at, scan);
  }
  const opens = text.endsWith("{") && scan.depth === 1;
  const depth = scan.depth - (closes ? 1 : 0);
  return { text, form: formOf(text, { scan, opens, closes }), depth, opens, isNarrow: scan.isNarrow };
}

/** The end of the string or comment that starts here; null = not for us. */
function endOfText(text: string, at: number): number | null {
  const first = text.charCodeAt(at);
  if (first === 0x60) return null;
  if (first === 0x2f) {
    const end = text.charCodeAt(at + 1) === 0x2a ? text.indexOf("*/", at + 2) : -1;
    return end === -1 ? null : end + 2;
  }
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === first) return end + 1;
    if (unit === 0x5c) end++;
  }
  return null;
}

function countMark(text: string, at: number, scan: Scan): void {
  switch (text.charCodeAt(at)) {
    case 0x20:
      if (text[at + 1] === " ") scan.careful = true;
      return;
    case 0x28: // (
      scan.depth++;
      if (at > 2 && (text[at - 2] === "&" || text[at - 2] === "|")) scan.careful = true;
      return;
    case 0x5b: // [
      scan.depth++;
      if (text[at + 1] === "[" || text[at + 1] === "{") scan.careful = true;
      return;
    case 0x7b: // {
      scan.depth++;
      if (at < text.length - 1 && isBlockAfter(text.slice(Math.max(0, at - 8), at))) scan.block = true;
      return;
    case 0x29: // )
    case 0x5d: // ]
    case 0x7d: // }
      scan.depth--;
      if (scan.depth < scan.floor) scan.floor = scan.depth;
      return;
    case 0x3b: // ;
      if (scan.depth === 0) scan.statements++;
      return;
    default:
  }
}

function isBlockAfter(before: string): boolean {
  return /(?:\)|=>|\b(?:else|try|finally|do)) ?$/.test(before);
}

interface Shape {
  readonly scan: Scan;
  readonly opens: boolean;
  readonly closes: boolean;
}

function formOf(text: string, { scan, opens, closes }: Shape): ScannedLine["form"] {
  if (scan.floor < 0 || scan.block || scan.statements > 1) return "unknown";
  if (scan.depth !== (opens ? 1 : 0)) return "unknown";
  if (closes) return text === "}" || endsBlock.test(text) ? "plain" : "unknown";
  if (/^[.?:&|=)\]+,*<]/.test(text)) return "unknown";
  if (opens) return opensKnown(text) ? "plain" : "unknown";
  if (!text.endsWith(";") && !/^(?:case\b.*|default):$/.test(text)) return "unknown";
  return scan.careful || mixesOperators(text) || chainsCalls(text) ? "careful" : "plain";
}

/** What may follow a brace: another block, and of an object type what else its values are. */
const endsBlock =
  /^\}(?:;| (?:else|catch|finally)\b.*\{| & (?:[\w.]+|\([\w.]+(?: \| [\w.]+)*\)|\{ \[key: string\]: [\w.]+ \});)$/;

/** A block of statements or members; of types only an object alone, or one name and an object. */
function opensKnown(text: string): boolean {
  if (/^(?:export )?(?:declare )?type /.test(text))
    return /^(?:export )?type [\w$]+ = (?:[\w$.]+ & )?\{$/.test(text);
  if (/: (?:[\w.]+ & )?\{$/.test(text)) return /^(?:readonly )?[\w$]+\??: \{$/.test(text);
  return /(?:[\w$)\]>]) \{$/.test(text);
}

function mixesOperators(text: string): boolean {
  return text.includes(" && ") && (text.includes(" || ") || text.includes(" ?? "));
}

function chainsCalls(text: string): boolean {
  return text.includes(").") && /\)\??\.[\w$#]+\(.*\)\??\.[\w$#]+\(/.test(text);
}
