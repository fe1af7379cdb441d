// What pins keep of an output, and that a pin which names nothing is told.

import { expect, test } from "vitest";
import { pinnedPart } from "./pins.js";

const files = new Map([
  ["package.json", "{}\n"],
  [
    "src/types/shared.ts",
    `// A header.
import type { Far } from "./far.js";

/** A pet. */
export interface Pet {
  owner: Pet.Owner;
}

export namespace Pet {
  /** Who has it. */
  export interface Owner {
    far: Far;
  }

  export type Name = string;
}

export type Toy = Pet.Name;
`,
  ],
  [
    "src/client.ts",
    `export class Client {
  first(): void;
  first(): void {}

  second(): void {}
}
`,
  ],
]);
const kept = (path: string, names: "whole" | readonly string[]) => {
  const { files: part, missing } = pinnedPart(files, { [path]: names });
  return { part: Object.fromEntries(part), missing };
};

test("a whole file, by its name or by a pattern", () => {
  expect(Object.keys(kept("package.json", "whole").part)).toEqual(["package.json"]);
  expect(Object.keys(kept("src/*.ts", "whole").part)).toEqual(["src/client.ts"]);
  expect(Object.keys(kept("src/**", "whole").part)).toEqual(["src/types/shared.ts", "src/client.ts"]);
});

test("declarations with their comments, and without what stands beside them", () => {
  const { part, missing } = kept("src/types/*.ts", ["Toy", "Pet.Owner"]);
  expect(missing).toEqual([]);
  expect(part["src/types/shared.ts"]).toBe(`export namespace Pet {
  /** Who has it. */
  export interface Owner {
    far: Far;
  }
}

export type Toy = Pet.Name;
`);
});

test("a name keeps everything that has it", () => {
  expect(kept("src/types/shared.ts", ["Pet"]).part["src/types/shared.ts"]).toMatch(
    /^\/\*\* A pet\. \*\/\nexport interface Pet [^]*export type Name = string;\n}\n$/,
  );
  expect(kept("src/client.ts", ["Client.f*"]).part["src/client.ts"]).toBe(
    "export class Client {\n  first(): void;\n\n  first(): void {}\n}\n",
  );
});

test.each([
  ["a file", "src/nothing.ts", "whole", "src/nothing.ts"],
  ["a declaration", "src/client.ts", ["Client", "Server"], "src/client.ts: Server"],
  ["a member", "src/client.ts", ["Client.third"], "src/client.ts: Client.third"],
  ["a pattern of names", "src/types/*.ts", ["*", "is*"], "src/types/*.ts: is*"],
] as const)("%s that is not there is missing", (_, path, names, missing) => {
  expect(kept(path, names).missing).toEqual([missing]);
});
