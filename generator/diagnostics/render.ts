// Problems → the lines a user reads: place, sentence, excerpt, remedy. Colours come from the caller, and so does the
// way to a place.

import type { Pointer } from "../model/brands.js";
import {
  groupProblems,
  locateProblem,
  placeCount,
  type LocatedPlace,
  type LocatedProblem,
} from "./group-problems.js";
import type { Position, Problem, Severity } from "./problem.js";

/** How to dress a text; picocolors fits. */
export interface Style {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface RenderSettings {
  readonly locate: (pointer: Pointer) => Position | null;
  readonly style?: Style;
  /** Findings of one kind, and places of one finding, that are shown before the rest is only counted. Default: all. */
  readonly perCode?: number;
}

const asIs = (text: string): string => text;
const plain: Style = { red: asIs, yellow: asIs, cyan: asIs, bold: asIs, dim: asIs };

/**
 * Errors first, then by code; of one code by file, line and column, with the remedy once. Kinds are parted by blank
 * lines. The empty string when there is nothing to say.
 */
export function renderProblems(problems: readonly Problem[], settings: RenderSettings): string {
  const style = settings.style ?? plain;
  return groupProblems(problems, settings)
    .map(({ shown, hidden, code, help }) => {
      const more = `… ${hidden} more ${code}; --all-problems shows every one`;
      return [
        ...shown.map((located) => problemLines(located, style, settings.perCode)),
        ...(hidden > 0 ? [`  ${style.dim(more)}`] : []),
        helpLine(help, style),
      ].join("\n");
    })
    .map((text) => `${text}\n`)
    .join("\n");
}

/** One problem, without a line end after it. */
export function renderProblem(problem: Problem, settings: RenderSettings): string {
  const style = settings.style ?? plain;
  const located = locateProblem(problem, settings);
  return `${problemLines(located, style, settings.perCode)}\n${helpLine(problem.help, style)}`;
}

const colors: { readonly [S in Severity]: keyof Style } = { error: "red", warning: "yellow", note: "cyan" };

function problemLines(located: LocatedProblem, style: Style, shown = Infinity): string {
  const { code, severity, first, others } = located;
  const spot = spotOf(first);
  const hidden = others.length - shown;
  const more = `… ${placeCount(hidden)}; --all-problems shows every one`;
  return [
    `${spot === "" ? "" : `${style.bold(spot)}  `}${style[colors[severity]](severity)} ${code}  ${printable(first.text)}`,
    ...excerptLines(first.found, style),
    ...others.slice(0, shown).map((place) => otherLine(place, first, style)),
    ...(hidden > 0 ? [`  ${style.dim(more)}`] : []),
  ].join("\n");
}

/** Without a text to point into, the pointer itself is better than nothing. */
function spotOf({ found, pointer }: LocatedPlace): string {
  return printable(found ? `${found.file}:${found.line}:${found.column}` : (pointer ?? ""));
}

/** What is the same as at the first place is not said again. */
function otherLine(place: LocatedPlace, first: LocatedPlace, style: Style): string {
  const text = place.text === first.text ? "" : `  ${printable(place.text)}`;
  return `  ${style.dim("also")} ${spotOf(place)}${text}`;
}

function helpLine(help: string, style: Style): string {
  return `  ${style.dim("help:")} ${printable(help)}`;
}

/** Columns shown of a long line, around the one that matters. */
const width = 100;

function excerptLines(position: Position | null, style: Style): readonly string[] {
  if (position?.excerpt === undefined || position.excerpt.trim() === "") return [];
  const number = String(position.line);
  const start = position.column > width - 20 ? position.column - 40 : 0;
  const text = position.excerpt.slice(start, start + width);
  const cut = { before: start > 0 ? "…" : "", after: start + width < position.excerpt.length ? "…" : "" };
  const indent = [...cut.before, ...text.slice(0, position.column - 1 - start)].map(blank).join("");
  return [
    `  ${style.dim(`${number} |`)} ${cut.before}${printable(text)}${cut.after}`,
    `  ${style.dim(`${" ".repeat(number.length)} |`)} ${indent}${style.red("^")}`,
  ];
}

/** A tab stays a tab, so that the caret stands below its character. */
function blank(character: string): string {
  return character === "\t" ? "\t" : " ";
}

/** Text of the document must not drive the terminal: control characters are shown, not obeyed. */
function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (unit) => (unit === "\n" ? " " : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}
