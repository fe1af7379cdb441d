// Using a symbol is what imports it, of the output's own modules and of packages.

import { expect, test } from "vitest";
import { importLines } from "../../generator/writer/plain-plan.js";
import { ImportBag, type PackageSymbol } from "../../generator/writer/symbols.js";

const lines = (bag: ImportBag): readonly string[] =>
  importLines({ module: "src/a", imports: bag.symbols, packages: bag.packages, extension: ".js" });
const of = (name: string, as: PackageSymbol["as"], typeOnly = false): PackageSymbol => ({
  package: "msw",
  name,
  as,
  typeOnly,
});

test("a package's names, its default and all of it, by its specifier as it stands", () => {
  const bag = new ImportBag("src/a", []);
  bag.use({ name: "Thing", from: "src/types/things", typeOnly: true });
  bag.use(of("http", "named"));
  bag.use(of("HttpHandler", "named", true));
  bag.use(of("worker", "default"));
  bag.use(of("all", "namespace", true));
  bag.use({ package: "@scope/pkg/sub", name: "b", as: "named", typeOnly: true });
  expect(lines(bag)).toEqual([
    'import type { b } from "@scope/pkg/sub";',
    'import worker from "msw";',
    'import type * as all from "msw";',
    'import { type HttpHandler, http } from "msw";',
    'import type { Thing } from "./types/things.js";',
  ]);
});

test("a name that is taken, by the file or by another import, gives way", () => {
  const bag = new ImportBag("src/a", ["http"]);
  expect(bag.use(of("http", "named"))).toBe("http_");
  expect(bag.use({ name: "http", from: "src/b", typeOnly: false })).toBe("http_2");
  expect(bag.use({ ...of("http", "named"), package: "other" })).toBe("http_3");
  expect(bag.use(of("http", "namespace"))).toBe("http_4");
  expect(lines(bag)).toEqual([
    'import * as http_4 from "msw";',
    'import { http as http_ } from "msw";',
    'import { http as http_3 } from "other";',
    'import { http as http_2 } from "./b.js";',
  ]);
});

test("one import however often it is used; a value use outranks a type use", () => {
  const bag = new ImportBag("src/a", []);
  expect(bag.use(of("worker", "default", true))).toBe("worker");
  expect(bag.use(of("otherName", "default"))).toBe("worker");
  expect(bag.use(of("http", "named", true))).toBe("http");
  expect(bag.use(of("http", "named"))).toBe("http");
  expect(lines(bag)).toEqual(['import worker from "msw";', 'import { http } from "msw";']);
});
