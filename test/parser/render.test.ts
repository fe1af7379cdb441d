// Problems are shown with place, excerpt and remedy, always in the same order, and never drive the terminal.

import { expect, test } from "vitest";
import type { Place } from "../../generator/diagnostics/place.js";
import type { Problem } from "../../generator/diagnostics/problem.js";
import { renderProblem, renderProblems, renderTotals } from "../../generator/diagnostics/render.js";
import type { Pointer } from "../../generator/ir/brands.js";

function problem(given: Partial<Problem>): Problem {
  return { code: "SW203", severity: "warning", at: null, text: "text", help: "help", ...given };
}

const place: Place = { file: "spec/api.yaml", line: 812, column: 11, excerpt: `          $ref: "#/x"` };

test("a problem with a place", () => {
  const shown = renderProblem(problem({ at: "#/a" as Pointer }), { locate: () => place });
  expect(shown).toBe(`spec/api.yaml:812:11  warning SW203  text
  812 |           $ref: "#/x"
      |           ^
  help: help`);
});

test("a problem without a place, and one whose file is not at hand", () => {
  expect(renderProblem(problem({}), { locate: () => place })).toBe("warning SW203  text\n  help: help");
  expect(renderProblem(problem({ at: "#/a~1b" as Pointer }), { locate: () => null })).toBe(
    "#/a~1b  warning SW203  text\n  help: help",
  );
});

test("a position outranks a pointer", () => {
  const position: Place = { file: "b", line: 1, column: 1 };
  const shown = renderProblem(problem({ at: "#/a" as Pointer, position }), { locate: () => place });
  expect(shown).toBe("b:1:1  warning SW203  text\n  help: help");
});

test("colours come from the caller", () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const style = { red: mark("red"), yellow: mark("yellow"), bold: mark("bold"), dim: mark("dim") };
  const shown = renderProblem(problem({ severity: "error" }), { locate: () => null, style });
  expect(shown).toBe("<red>error</red> SW203  text\n  <dim>help:</dim> help");
});

test("order: file, line, column, code, text", () => {
  const spot = (file: string, line: number, column: number): Place => ({ file, line, column });
  const problems = [
    problem({ text: "6", position: spot("b", 1, 1) }),
    problem({ text: "5", position: spot("a", 10, 1), code: "SW301" }),
    problem({ text: "4b", position: spot("a", 10, 1) }),
    problem({ text: "4a", position: spot("a", 10, 1) }),
    problem({ text: "3", position: spot("a", 9, 2) }),
    problem({ text: "2", position: spot("a", 9, 1) }),
    problem({ text: "1" }),
  ];
  const order = (list: readonly Problem[]): readonly string[] =>
    renderProblems(list, { locate: () => null }).match(/(?<= {2})\w+(?=\n)/g) ?? [];
  const texts = ["1", "2", "3", "4a", "4b", "5", "6"];
  expect(order(problems).filter((text) => text !== "help")).toEqual(texts);
  expect(order(problems.toReversed()).filter((text) => text !== "help")).toEqual(texts);
});

test("control characters of the document are shown, not obeyed", () => {
  const excerpt = "\ta: \u001b[31mred\u0007\u202e";
  const shown = renderProblem(
    problem({ text: "a\u001b[2J\nb", position: { file: "f", line: 1, column: 5, excerpt } }),
    {
      locate: () => null,
    },
  );
  expect(shown).toBe(`f:1:5  warning SW203  a\\u001b[2J b
  1 | \ta: \\u001b[31mred\\u0007\\u202e
    | \t   ^
  help: help`);
});

test("of a long line the part around the place is shown", () => {
  const excerpt = `${"x".repeat(300)}HERE${"y".repeat(300)}`;
  const shown = renderProblem(problem({ position: { file: "f", line: 7, column: 301, excerpt } }), {
    locate: () => null,
  });
  const [, line = "", caret = ""] = shown.split("\n");
  expect(line.length).toBeLessThan(120);
  expect(line.slice(caret.indexOf("^"), caret.indexOf("^") + 4)).toBe("HERE");
});

const totals: readonly [errors: number, warnings: number, want: string][] = [
  [0, 0, "no problems"],
  [1, 0, "1 error"],
  [2, 1, "2 errors, 1 warning"],
  [0, 3, "3 warnings"],
];
test.each(totals)("%i errors and %i warnings: %s", (errors, warnings, want) => {
  const list = [
    ...Array.from({ length: errors }, () => problem({ severity: "error" })),
    ...Array.from({ length: warnings }, () => problem({})),
  ];
  expect(renderTotals(list)).toBe(want);
});
