// TypeScript as emitters write it → the formatter's layout of it, without the formatter. What is not of a known form
// is handed back as it is, a top-level statement at a time. Held to the formatter by test/output/layout.test.ts.

import type { BlockKind } from "./line-doc.js";
import { lineDoc } from "./line-doc.js";
import { printDoc, step } from "./print-doc.js";
import { scanLine, type ScannedLine } from "./scan-line.js";

/** Consecutive parts of a file; each ends with a line break. */
export interface LaidOutPart {
  readonly text: string;
  /** False for statements that are still to be formatted. */
  readonly known: boolean;
}

interface Block {
  readonly kind: BlockKind | "switch";
  /** Columns of the lines inside. */
  readonly indent: number;
}

const outermost: Block = { kind: "statements", indent: 0 };

export function layOut(text: string, width: number): readonly LaidOutPart[] {
  const layout = new Layout(width);
  for (const line of text.split("\n")) layout.add(line);
  return layout.end() ?? [{ text, known: false }];
}

class Layout {
  readonly #width: number;
  readonly #parts: LaidOutPart[] = [];
  readonly #blocks: Block[] = [];
  /** The lines of the statement at hand as they came, and as they are laid out; null once one is not known. */
  #raw: string[] = [];
  #laid: string[] | null = [];
  /** Brackets that are open in a statement of no known form. */
  #depth = 0;
  /** Whether the statement at hand has more than comments yet. */
  #begun = false;
  #comment: string[] | null = null;
  /** The lines so far of what goes over several, such as the rows of a list; null = no bracket is open but blocks. */
  #open: { readonly lines: string[]; depth: number } | null = null;
  #lost = false;
  #blank = false;
  /** Whether a blank line stands above the statement at hand. */
  #apart = false;

  constructor(width: number) {
    this.#width = width;
  }

  add(line: string): void {
    const text = line.trim();
    if (this.#comment !== null) return this.#addToComment(text, line);
    if (this.#raw.length === 0) this.#apart = this.#blank;
    // The formatter keeps blank lines and comments where they are.
    if (this.#open !== null && /^(?:$|\/[/*])/.test(text)) this.#laid = null;
    if (text === "") {
      if (this.#raw.length > 0) this.#raw.push("");
      this.#blank = true;
      return;
    }
    if (text.startsWith("/*") && !text.endsWith("*/")) {
      this.#comment = [text];
      this.#raw.push(line);
      return;
    }
    this.#raw.push(line);
    if (text.startsWith("//") || (text.startsWith("/*") && text.indexOf("*/") === text.length - 2)) {
      this.#put(text, this.#indentOf(text));
      return;
    }
    this.#addCode(text);
  }

  /** Null = brackets could not be counted: the file is to be formatted as a whole. */
  end(): readonly LaidOutPart[] | null {
    if (this.#lost) return null;
    if (this.#comment !== null || this.#blocks.length > 0 || this.#depth > 0) this.#laid = null;
    this.#finish();
    return this.#parts;
  }

  /** Comments with a star on each line move with what they stand above; others stay as they are. */
  #addToComment(text: string, line: string): void {
    this.#raw.push(line);
    this.#comment?.push(text);
    if (!text.startsWith("*")) this.#laid = null;
    if (!text.endsWith("*/")) return;
    const [first = "", ...others] = this.#comment ?? [];
    this.#comment = null;
    const indent = this.#indentOf(first);
    const space = " ".repeat(indent + 1);
    this.#put([first, ...others.map((other) => space + other)].join("\n"), indent);
  }

  #addCode(text: string): void {
    const scanned = scanLine(text);
    if (scanned === null) {
      this.#lost = true;
      return;
    }
    if (!this.#begun && goesOn.test(text)) this.#rejoin();
    this.#begun = true;
    this.#depth += scanned.depth;
    if (this.#laid === null) {
      if (this.#depth <= 0 && /[;}]$/.test(text)) this.#finish();
      return;
    }
    if (this.#open !== null || (scanned.depth > 0 && !scanned.opens)) this.#gather(scanned);
    else this.#putCode(scanned);
    if (this.#depth <= 0 && /[;}]$/.test(text)) this.#finish();
  }

  /** Of what goes over several lines; the formatter breaks it where it wants, but for objects that begin a line. */
  #gather({ text, depth }: ScannedLine): void {
    this.#open ??= { lines: [], depth: 0 };
    this.#open.lines.push(text);
    this.#open.depth += depth;
    if (text.endsWith("{")) this.#laid = null;
    if (this.#laid === null || this.#open.depth > 0) return;
    const scanned = scanLine(this.#open.lines.join(" "));
    this.#open = null;
    if (scanned === null || scanned.form === "unknown") this.#laid = null;
    else this.#putCode({ ...scanned, form: "careful" });
  }

  #putCode(scanned: ScannedLine): void {
    const { text } = scanned;
    if (text.startsWith("}")) this.#blocks.pop();
    const indent = this.#indentOf(text);
    const laid = this.#layOutLine(scanned, indent);
    if (laid === null) this.#laid = null;
    else this.#put(laid, indent, text.startsWith("}"));
    if (scanned.opens) this.#blocks.push({ kind: kindOf(text), indent: indent + step });
  }

  /** A statement that seemed to end with a brace or a semicolon goes on: both halves are one for the formatter. */
  #rejoin(): void {
    const before = this.#parts.pop();
    if (before?.known !== false) {
      this.#lost = true;
      return;
    }
    this.#raw.unshift(...before.text.trimEnd().split("\n"));
    this.#laid = null;
    this.#apart = false;
  }

  /** Null = of no known form. */
  #layOutLine(scanned: ScannedLine, indent: number): string | null {
    const { text } = scanned;
    if (scanned.form === "unknown") return null;
    const fits = indent + text.length <= this.#width;
    if (!scanned.isNarrow && indent + 2 * text.length > this.#width) return null;
    if (fits && scanned.form === "plain") return text;
    const { kind } = this.#blocks.at(-1) ?? outermost;
    const doc = lineDoc(text, kind === "members" ? "members" : "statements");
    return doc === null ? null : printDoc(doc, { width: this.#width, indent }).trimStart();
  }

  #indentOf(text: string): number {
    const { kind, indent } = this.#blocks.at(-1) ?? outermost;
    if (kind !== "switch") return indent;
    return /^(?:case\b|default:|\/[/*])/.test(text) ? indent : indent + step;
  }

  #put(text: string, indent: number, closes = false): void {
    const above = this.#laid?.at(-1) ?? "";
    const opened = above.endsWith("{");
    if (closes && opened && !/^\s*(?:\/?\*|\/\/)/.test(above)) {
      // A block without lines.
      this.#laid?.splice(-1, 1, above + text);
      this.#blank = false;
      return;
    }
    if (this.#blank && !closes && !opened) this.#laid?.push("");
    this.#blank = false;
    this.#laid?.push(" ".repeat(indent) + text);
  }

  #finish(): void {
    if (this.#raw.length === 0) return;
    const known = this.#laid !== null;
    if (!known && this.#apart) this.#parts.push({ text: "\n", known: true });
    this.#parts.push({ text: `${(this.#laid ?? this.#raw).join("\n")}\n`, known });
    if (!known) this.#blank = false;
    this.#raw = [];
    this.#laid = [];
    this.#depth = 0;
    this.#begun = false;
    this.#open = null;
    this.#blocks.length = 0;
  }
}

/** How no statement begins. */
const goesOn = /^(?:[.?:&|=,%)\]<>]|(?:extends|else|catch|finally)\b)/;

function kindOf(opening: string): Block["kind"] {
  if (/^switch \(/.test(opening)) return "switch";
  return /^(?:export )?(?:declare )?(?:abstract )?(?:interface|class|type) |: \{$/.test(opening)
    ? "members"
    : "statements";
}
