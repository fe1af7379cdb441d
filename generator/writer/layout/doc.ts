// Text with the places where it may be broken: what the layout of a long line is made of, after Wadler's "A prettier
// printer" and in the terms of the formatter's own documents. Knows nothing of TypeScript.

export type Doc = string | readonly Doc[] | Group | Indent | Line | IfBreak | IndentIfBreak;

/** Printed on one line if it fits there; else its own lines break, not those of groups inside. */
export interface Group {
  readonly kind: "group";
  readonly doc: Doc;
  /** Never on one line. */
  readonly broken: boolean;
  /** Tried one after the other, the last one when none fits; `doc` is the first. */
  readonly states: readonly Doc[] | null;
  /** Columns of `doc` on one line. */
  readonly width: number;
}

export interface Indent {
  readonly kind: "indent";
  readonly doc: Doc;
}

export interface Line {
  readonly kind: "line";
  /** What stands there when the group is not broken: a space or nothing. */
  readonly flat: string;
}

export interface IfBreak {
  readonly kind: "ifBreak";
  readonly broken: Doc;
  readonly flat: Doc;
}

/** Indented when another group, printed before, was broken. */
export interface IndentIfBreak {
  readonly kind: "indentIfBreak";
  readonly doc: Doc;
  readonly when: Group;
}

export const line: Line = { kind: "line", flat: " " };
export const softline: Line = { kind: "line", flat: "" };

export function group(doc: Doc, broken = false): Group {
  return { kind: "group", doc, broken: broken || forcesBreak(doc), states: null, width: widthOf(doc) };
}

/** The first of several ways to print the same that fits. */
export function firstFitting(states: readonly [Doc, ...Doc[]]): Group {
  return { kind: "group", doc: states[0], broken: false, states, width: widthOf(states[0]) };
}

export function indent(doc: Doc): Indent {
  return { kind: "indent", doc };
}

export function ifBreak(broken: Doc, flat: Doc = ""): IfBreak {
  return { kind: "ifBreak", broken, flat };
}

export function indentIfBreak(doc: Doc, when: Group): IndentIfBreak {
  return { kind: "indentIfBreak", doc, when };
}

export function join(separator: Doc, docs: readonly Doc[]): readonly Doc[] {
  const all: Doc[] = [];
  for (const doc of docs) {
    if (all.length > 0) all.push(separator);
    all.push(doc);
  }
  return all;
}

function widthOf(doc: Doc): number {
  if (typeof doc === "string") return doc.length;
  if (isList(doc)) {
    let width = 0;
    for (const part of doc) width += widthOf(part);
    return width;
  }
  switch (doc.kind) {
    case "group":
      return doc.width;
    case "indent":
    case "indentIfBreak":
      return widthOf(doc.doc);
    case "line":
    case "ifBreak":
      return widthOf(doc.flat);
  }
}

/** True for what cannot stand on one line: a broken group, wherever it is. */
export function forcesBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (isList(doc)) return doc.some(forcesBreak);
  switch (doc.kind) {
    case "group":
      return doc.broken;
    case "indent":
    case "indentIfBreak":
      return forcesBreak(doc.doc);
    case "ifBreak":
    case "line":
      return false;
  }
}

export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
