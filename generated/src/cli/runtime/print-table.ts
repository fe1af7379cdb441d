// Copied by sdkwright from its runtime. Changes made here are lost.
// Prints items as rows of a table.

import type { Paint } from "./colours.js";
import { losslessText, member, type Lossless } from "./lossless.js";
import { oneLine } from "./terminal.js";

/** The columns of the first items, which later pages reuse. */
export interface Columns {
  readonly names: readonly string[];
  readonly widths: readonly number[];
}

const widest = 40;

export function columnsOf(items: readonly Lossless[], room: number): Columns {
  const names: string[] = [];
  for (const item of items)
    if (item.kind === "object")
      for (const [name] of item.entries) if (!names.includes(name)) names.push(name);
  if (names.length === 0) return { names: ["value"], widths: [widest] };
  const widths = names.map((name) =>
    Math.min(widest, Math.max(width(oneLine(name)), ...items.map((item) => width(cell(member(item, name)))))),
  );
  // Columns that do not fit are left out, except the first.
  let left = room;
  const fitting = widths.findIndex((size, n) => n > 0 && (left -= (widths[n - 1] ?? 0) + 2) < size);
  const count = fitting < 0 ? names.length : Math.max(1, fitting);
  return { names: names.slice(0, count), widths: widths.slice(0, count) };
}

export function headLine({ names, widths }: Columns, paint: Paint): string {
  return row(names.map(oneLine), widths, (text) => paint("title", text));
}

export function itemLine(item: Lossless, { names, widths }: Columns): string {
  const cells = item.kind === "object" ? names.map((name) => cell(member(item, name))) : [cell(item)];
  return row(cells, widths, (text) => text);
}

function row(cells: readonly string[], widths: readonly number[], show: (text: string) => string): string {
  const padded = cells.map((text, n) => {
    const size = widths[n] ?? widest;
    const cut = width(text) > size ? `${take(text, size - 1)}…` : text;
    return show(cut) + " ".repeat(Math.max(0, size - width(cut)));
  });
  return padded.join("  ").trimEnd();
}

function cell(value: Lossless | undefined): string {
  if (value === undefined || value.kind === "null") return "";
  return oneLine(value.kind === "string" ? value.value : losslessText(value));
}

/** Columns of a terminal: East Asian wide characters and emoji take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : zero.test(character) ? 0 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const zero = /[\p{M}\u200b-\u200d\ufe0f]/u;

function take(text: string, columns: number): string {
  let taken = "";
  for (const character of text) {
    if (width(taken + character) > columns) break;
    taken += character;
  }
  return taken;
}
