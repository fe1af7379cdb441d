// Problems are shown with place, excerpt and remedy, always in the same order, and never drive the terminal.

import { expect, test } from "vitest";
import type { Problem, Position } from "../../generator/diagnostics/problem.js";
import { renderProblem, renderProblems } from "../../generator/diagnostics/render.js";
import type { Pointer } from "../../generator/model/brands.js";

function problem(given: Partial<Problem>): Problem {
  return { code: "SW203", severity: "warning", pointer: null, text: "text", help: "help", ...given };
}

const location: Position = { file: "spec/api.yaml", line: 812, column: 11, excerpt: `          $ref: "#/x"` };

test("a problem with a place", () => {
  const shown = renderProblem(problem({ pointer: "#/a" as Pointer }), { locate: () => location });
  expect(shown).toBe(`spec/api.yaml:812:11  warning SW203  text
  812 |           $ref: "#/x"
      |           ^
  help: help`);
});

test("a problem without a place, and one whose file is not at hand", () => {
  expect(renderProblem(problem({}), { locate: () => location })).toBe("warning SW203  text\n  help: help");
  expect(renderProblem(problem({ pointer: "#/a~1b" as Pointer }), { locate: () => null })).toBe(
    "#/a~1b  warning SW203  text\n  help: help",
  );
});

test("a position outranks a pointer", () => {
  const position: Position = { file: "b", line: 1, column: 1 };
  const shown = renderProblem(problem({ pointer: "#/a" as Pointer, position }), { locate: () => location });
  expect(shown).toBe("b:1:1  warning SW203  text\n  help: help");
});

test("colours come from the caller", () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const style = {
    red: mark("red"),
    yellow: mark("yellow"),
    cyan: mark("cyan"),
    bold: mark("bold"),
    dim: mark("dim"),
  };
  const shown = renderProblem(problem({ severity: "error" }), { locate: () => null, style });
  expect(shown).toBe("<red>error</red> SW203  text\n  <dim>help:</dim> help");
});

test("order: code, file, line, column, text", () => {
  const spot = (file: string, line: number, column: number): Position => ({ file, line, column });
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
    renderProblems(list, { locate: () => null }).match(/(?<=SW\d+ {2})\w+(?=\n)/g) ?? [];
  const texts = ["1", "2", "3", "4a", "4b", "6", "5"];
  expect(order(problems)).toEqual(texts);
  expect(order(problems.toReversed())).toEqual(texts);
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

test("problems of one kind stand together, errors first, with the remedy once", () => {
  const spot = (line: number): Position => ({ file: "f", line, column: 1 });
  const problems = [
    problem({ code: "SW203", text: "b", position: spot(3) }),
    problem({ code: "SW301", text: "c", position: spot(1) }),
    problem({ code: "SW203", text: "a", position: spot(2) }),
    problem({ code: "SW401", severity: "error", text: "d", position: spot(9) }),
  ];
  expect(renderProblems(problems, { locate: () => null })).toBe(`f:9:1  error SW401  d
  help: help

f:2:1  warning SW203  a
f:3:1  warning SW203  b
  help: help

f:1:1  warning SW301  c
  help: help
`);
});

test("of many of a kind the first few are shown and the rest is counted", () => {
  const problems = Array.from({ length: 5 }, (_, index) =>
    problem({ text: String(index), position: { file: "f", line: index + 1, column: 1 } }),
  );
  expect(renderProblems(problems, { locate: () => null, perCode: 2 })).toBe(`f:1:1  warning SW203  0
f:2:1  warning SW203  1
  … 3 more SW203; --all-problems shows every one
  help: help
`);
});
