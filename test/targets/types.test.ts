// src/types: interfaces, aliases, namespaces and their documentation, as text.

import { expect, test } from "vitest";
import { mapModules } from "../../generator/targets/modules.js";
import { emitTypes } from "../../generator/targets/types/emit-types.js";
import type { Definition } from "../../generator/model/document.js";
import { make } from "../../generator/model/build.js";
import * as given from "../support/document-builder.js";
import { format, print } from "../support/print-files.js";

async function typesOf(...definitions: readonly Definition[]): Promise<ReadonlyMap<string, string>> {
  const plans = emitTypes(mapModules(given.documentOf(definitions)), given.settings);
  const files = await format(print(plans, given.settings));
  return new Map(files.map((file) => [file.path, file.text.replace(/^\/\/.*\n\/\/.*\n\n?/, "")]));
}
async function shared(...definitions: readonly Definition[]): Promise<string> {
  return (await typesOf(...definitions)).get("src/types/shared.ts") ?? "";
}

test("an object is an interface; nested declarations stand in its namespace", async () => {
  const text = await shared(
    given.definition(
      "Chat",
      given.object({ id: given.string, choices: given.list(given.ref("Chat.Choice")) }),
    ),
    given.definition("Chat.Choice", given.object({ "delta?": given.ref("Chat.Choice.Delta") })),
    given.definition("Chat.Choice.Delta", given.object({ "text?": given.nullable(given.string) })),
  );
  expect(text).toMatchInlineSnapshot(`
    "export interface Chat {
      id: string;
      choices: Chat.Choice[];
    }

    export namespace Chat {
      export interface Choice {
        delta?: Chat.Choice.Delta;
      }

      export namespace Choice {
        export interface Delta {
          text?: string | null;
        }
      }
    }
    "
  `);
});

test("properties carry prose, bounds, default and deprecation", async () => {
  const limited = make.number(given.here, { integer: true, constraints: { min: 1, max: 128 } });
  const text = await shared(
    given.definition(
      "Options",
      given.object({
        "n?": given.described(given.nullable(limited), { details: "How many.", default: 1 }),
        "old?": given.described(given.string, { deprecated: "Use `n`." }),
        "a-b": make.string(given.here, { constraints: { max: 64, pattern: "^[a-z]*/$" } }),
        plain: given.described(given.string, { details: "Ends */ here.\n\n@see nothing" }),
      }),
      { summary: "All options.", used: "request" },
    ),
  );
  expect(text).toMatchInlineSnapshot(`
    "/** All options. */
    export interface Options {
      /**
       * How many. An integer, from 1 to 128.
       *
       * @defaultValue \`1\`
       */
      n?: number | null | undefined;
      /** @deprecated Use \`n\`. */
      old?: string | undefined;
      /** At most 64 characters, matching \`^[a-z]*\\/$\`. */
      "a-b": string;
      /**
       * Ends *\\/ here.
       *
       * \\@see nothing
       */
      plain: string;
    }
    "
  `);
});

test("allOf of objects extends; a redefinition that does not narrow is an intersection", async () => {
  const text = await shared(
    given.definition("Base", given.object({ id: given.string, "kind?": given.string })),
    given.definition("Fits", given.both(given.ref("Base"), given.object({ kind: given.literal("x") }))),
    given.definition("Clashes", given.both(given.ref("Base"), given.object({ id: given.number }))),
    given.definition(
      "Open",
      given.both(given.ref("Base"), given.object({ "size?": given.number }, given.boolean)),
    ),
  );
  expect(text).toMatchInlineSnapshot(`
    "export interface Base {
      id: string;
      kind?: string;
    }

    export interface Fits extends Base {
      kind: "x";
    }

    export type Clashes = Base & { id: number };

    export interface Open extends Base {
      [key: string]: boolean | number | string | undefined;
      size?: number;
    }
    "
  `);
});

test("a name that a namespace hides is reached by an alias", async () => {
  const text = await shared(
    given.definition("File", given.object({ id: given.string })),
    given.definition("Part", given.object({ file: given.ref("Part.File") })),
    given.definition("Part.File", given.object({ inner: given.ref("File") })),
  );
  expect(text).toMatchInlineSnapshot(`
    "export interface File {
      id: string;
    }

    export interface Part {
      file: Part.File;
    }

    export namespace Part {
      export interface File {
        inner: File_;
      }
    }

    type File_ = File;
    "
  `);
});

test("declarations go to the file of their area", async () => {
  const files = await typesOf(
    given.definition("A", given.object({ b: given.ref("B") }), { moduleGroup: "chatParts" }),
    given.definition("B", given.object({ a: given.ref("A") })),
  );
  expect([...files]).toMatchInlineSnapshot(`
    [
      [
        "src/types/shared.ts",
        "import type { A } from "./chat-parts.js";

    export interface B {
      a: A;
    }
    ",
      ],
      [
        "src/types/chat-parts.ts",
        "import type { B } from "./shared.js";

    export interface A {
      b: B;
    }
    ",
      ],
      [
        "src/types/index.ts",
        "export type * from "./shared.js";
    export type * from "./chat-parts.js";
    ",
      ],
    ]
  `);
});
