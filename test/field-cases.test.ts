// The table of what other generators got wrong, in README.md beside this file: nothing of it may go missing.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places.js";

const rows = readFileSync(join(root, "test/README.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("all 25 cases stand somewhere and name their thread", () => {
  expect(rows.map(([, what = ""]) => Number.parseInt(what, 10))).toEqual(
    Array.from({ length: 25 }, (_, n) => n + 1),
  );
  for (const [, what, where = "", thread = ""] of rows) {
    const places = [...where.matchAll(/`([^`]+)`/g)].map(([, place = ""]) => place);
    expect(
      places.filter((place) => !existsSync(join(root, "test", place))),
      what,
    ).toEqual([]);
    expect(places.length, what).toBeGreaterThan(0);
    expect(thread, what).toMatch(/^[A-Z]{2,3}#\d+(, [A-Z]{2,3}#\d+)*$/);
  }
});
