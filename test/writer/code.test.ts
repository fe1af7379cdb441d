// Code and the variables it reads, as given and want. Knows nothing of what the code is for.

import { describe, expect, test } from "vitest";
import {
  arrow,
  code,
  declaring,
  joinCode,
  parameter,
  variable,
  type Code,
} from "../../generator/writer/code.js";

const item = variable("item");
const key = variable("key");
const listed = code`${key} === ${'"item"'}`;

const read = ({ reads }: Code): readonly string[] => [...reads].sort();

describe("code knows what it reads", () => {
  const rows: readonly (readonly [Code, string, readonly string[]])[] = [
    [item, "item", ["item"]],
    [code`"item"`, '"item"', []],
    [listed, 'key === "item"', ["key"]],
    [code`${item}[${0}]`, "item[0]", ["item"]],
    [code`f(${item}, ${item}, ${key})`, "f(item, item, key)", ["item", "key"]],
    [code`(${code`!${item}`})`, "(!item)", ["item"]],
    [joinCode([], ", "), "", []],
    [joinCode([listed, "item", item], " || "), 'key === "item" || item || item', ["item", "key"]],
    [
      declaring(["item"], code`const item = ${key};\nreturn ${item};`),
      "const item = key;\nreturn item;",
      ["key"],
    ],
  ];
  test.each(rows)("%s", (made, text, reads) => {
    expect(made.text).toBe(text);
    expect(read(made)).toEqual(reads);
  });
});

describe("a function has the parameters that its body reads", () => {
  const rows: readonly (readonly [readonly string[], Code, string])[] = [
    [["key", "item"], listed, '(key) => key === "item"'],
    [["key", "item"], code`${item}`, "(_key, item) => item"],
    [["key", "item"], code`false`, "() => false"],
    [["key", "item"], code`${key} in ${item}`, "(key, item) => key in item"],
  ];
  test.each(rows)("%j of %s", (names, body, text) => {
    const made = arrow(names, body);
    expect(made.text).toBe(text);
    expect(read(made)).toEqual([]);
  });

  test("around it, others may be read", () => {
    expect(read(arrow(["item"], code`${item} === ${variable("value")}`))).toEqual(["value"]);
  });

  test("one that has to be there is marked when it is not read", () => {
    expect(parameter("key", listed)).toBe("key");
    expect(parameter("item", listed)).toBe("_item");
  });
});
