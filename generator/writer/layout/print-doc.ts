// A document → its lines. Knows nothing of what they say.

import { isList, type Doc, type Group } from "./doc.js";
import { flatText } from "./flat-text.js";

interface Piece {
  readonly doc: Doc;
  /** True where lines break. */
  readonly broken: boolean;
  readonly indent: number;
}

export interface Page {
  readonly width: number;
  /** Columns that the first line starts at. */
  readonly indent: number;
}

/** Columns of one step of indentation. */
export const step = 2;

export function printDoc(doc: Doc, { width, indent: start }: Page): string {
  const wasBroken = new Map<Group, boolean>();
  const waiting: Piece[] = [{ doc, broken: true, indent: start }];
  // Line by line: looking for spaces at the end of a text that grows would cost its square.
  const lines: string[] = [];
  let line = " ".repeat(start);
  let column = start;
  const put = (part: string): void => {
    line += part;
    column += part.length;
  };
  const breakLine = (indent: number): void => {
    let ended = line.trimEnd();
    while (ended === "" && lines.length > 0) ended = (lines.pop() ?? "").trimEnd();
    lines.push(ended);
    line = " ".repeat(indent);
    column = indent;
  };
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const { doc: current, broken, indent } = piece;
    if (typeof current === "string") put(current);
    else if (isList(current)) pushAll(current, piece, waiting);
    else if (current.kind === "line") {
      if (broken) breakLine(indent);
      else put(current.flat);
    } else if (current.kind === "group") {
      const chosen = chooseState(current, { piece, waiting, left: width - column, wasBroken });
      wasBroken.set(current, chosen.broken);
      if (chosen.broken || current.states !== null) waiting.push(chosen);
      else put(flatText(chosen.doc));
    } else waiting.push(inside(piece, wasBroken));
  }
  return [...lines, line].join("\n");
}

function pushAll(list: readonly Doc[], { broken, indent }: Piece, onto: Piece[]): void {
  for (let n = list.length - 1; n >= 0; n--) onto.push({ doc: list[n] ?? "", broken, indent });
}

/** What stands for an indentation or a condition. */
function inside(piece: Piece, wasBroken: ReadonlyMap<Group, boolean>): Piece {
  const { doc, broken, indent } = piece;
  if (typeof doc === "string" || isList(doc)) return piece;
  switch (doc.kind) {
    case "indent":
      return { doc: doc.doc, broken, indent: indent + step };
    case "ifBreak":
      return { doc: broken ? doc.broken : doc.flat, broken, indent };
    case "indentIfBreak":
      return { doc: doc.doc, broken, indent: wasBroken.get(doc.when) === true ? indent + step : indent };
    case "group":
    case "line":
      return piece;
  }
}

interface Printing {
  readonly piece: Piece;
  readonly waiting: readonly Piece[];
  readonly left: number;
  readonly wasBroken: ReadonlyMap<Group, boolean>;
}

function chooseState(current: Group, { piece, waiting, left, wasBroken }: Printing): Piece {
  const { indent } = piece;
  const last = current.states?.at(-1) ?? current.doc;
  if (current.broken) return { doc: last, broken: true, indent };
  const flat: Piece = { doc: current.doc, broken: false, indent };
  const room = { left, wasBroken };
  if (!piece.broken || fits(flat, waiting, room)) return flat;
  for (const state of (current.states ?? []).slice(1)) {
    const tried: Piece = { doc: state, broken: false, indent };
    if (fits(tried, waiting, room)) return tried;
  }
  return { doc: last, broken: true, indent };
}

/** True when the piece, and what follows it up to the next break, ends within the columns that are left. */
function fits(
  first: Piece,
  following: readonly Piece[],
  { left, wasBroken }: Pick<Printing, "left" | "wasBroken">,
): boolean {
  const own: Piece[] = [first];
  let next = following.length;
  let room = left;
  while (room >= 0) {
    const piece = own.pop() ?? following[--next];
    if (!piece) return true;
    const { doc, broken, indent } = piece;
    if (typeof doc === "string") room -= doc.length;
    else if (isList(doc)) pushAll(doc, piece, own);
    else if (doc.kind === "line") {
      if (broken) return true;
      room -= doc.flat.length;
    } else if (doc.kind === "group") {
      const isBroken = doc.broken || broken;
      if (!isBroken && doc.states === null) room -= doc.width;
      else
        own.push({ doc: (isBroken ? doc.states?.at(-1) : undefined) ?? doc.doc, broken: isBroken, indent });
    } else own.push(inside(piece, wasBroken));
  }
  return false;
}
