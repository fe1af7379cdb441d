// Problems → the lines a user reads: place, sentence, excerpt, remedy.
// Knows nothing of terminals: colours come from the caller, and so does the way to a place.

import type { Pointer } from "../ir/brands.js";
import type { Place } from "./place.js";
import type { Problem, Severity } from "./problem.js";

/** How to dress a text; picocolors fits. */
export interface Style {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface RenderSettings {
  readonly locate: (at: Pointer) => Place | null;
  readonly style?: Style;
}

const asIs = (text: string): string => text;
const plain: Style = { red: asIs, yellow: asIs, bold: asIs, dim: asIs };

/** Every problem by file, line, column and code; the empty string when there is none. */
export function renderProblems(problems: readonly Problem[], settings: RenderSettings): string {
  return problems
    .map((problem) => ({ problem, place: placeOf(problem, settings) }))
    .sort(byPlace)
    .map((located) => `${render(located, settings.style ?? plain)}\n`)
    .join("");
}

/** One problem, without a line end after it. */
export function renderProblem(problem: Problem, settings: RenderSettings): string {
  return render({ problem, place: placeOf(problem, settings) }, settings.style ?? plain);
}

/** `2 errors, 1 warning`, or `no problems`. */
export function renderTotals(problems: readonly Problem[]): string {
  const count = (severity: Severity): string[] => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
  };
  return [...count("error"), ...count("warning")].join(", ") || "no problems";
}

interface LocatedProblem {
  readonly problem: Problem;
  readonly place: Place | null;
}

function placeOf(problem: Problem, { locate }: RenderSettings): Place | null {
  return problem.position ?? (problem.at === null ? null : locate(problem.at));
}

function render({ problem, place }: LocatedProblem, style: Style): string {
  const dress = problem.severity === "error" ? style.red : style.yellow;
  const where = place ? `${style.bold(`${printable(place.file)}:${place.line}:${place.column}`)}  ` : "";
  // Without a text to point into, the pointer itself is better than nothing.
  const pointer = !place && problem.at !== null ? `${style.bold(printable(problem.at))}  ` : "";
  return [
    `${where}${pointer}${dress(problem.severity)} ${problem.code}  ${printable(problem.text)}`,
    ...excerptLines(place, style),
    `  ${style.dim("help:")} ${printable(problem.help)}`,
  ].join("\n");
}

/** Columns shown of a long line, around the one that matters. */
const width = 100;

function excerptLines(place: Place | null, style: Style): readonly string[] {
  if (place?.excerpt === undefined || place.excerpt.trim() === "") return [];
  const number = String(place.line);
  const start = place.column > width - 20 ? place.column - 40 : 0;
  const text = place.excerpt.slice(start, start + width);
  const cut = { before: start > 0 ? "…" : "", after: start + width < place.excerpt.length ? "…" : "" };
  const indent = [...cut.before, ...text.slice(0, place.column - 1 - start)].map(blank).join("");
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

// By code units: a locale would make the order depend on the machine.
function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    compare(a.place?.file ?? "", b.place?.file ?? "") ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.problem.code, b.problem.code) ||
    compare(a.problem.at ?? "", b.problem.at ?? "") ||
    compare(a.problem.text, b.problem.text)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
