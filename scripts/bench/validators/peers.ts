// Each validator that is measured, behind one interface: a result, and how many issues a wrong value has.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

export const peers = ["sdkwright", "typia", "ajv", "typebox", "zod"] as const;
export type Peer = (typeof peers)[number];
export type Subject = "request" | "response";

export interface Validator {
  readonly is: (value: unknown) => boolean;
  /** How many issues; null = this validator has no such mode here. */
  readonly issues: ((value: unknown) => number) | null;
}

export interface Places {
  /** Bundles of this run: `ours.mjs`, `typia.mjs`. */
  readonly scratch: string;
  /** The folder whose node_modules hold the peers. */
  readonly installed: string;
  readonly document: string;
}

/** What the packages are used for here; they are installed apart, so the compiler does not see their types. */
interface Packages {
  readonly ajv: {
    readonly Ajv2020: new (options: object) => {
      readonly addSchema: (schema: object, id: string) => void;
      readonly getSchema: (id: string) => Compiled;
    };
  };
  readonly typebox: {
    readonly Compile: (schema: object) => { readonly Check: (value: unknown) => boolean };
  };
  readonly zod: {
    readonly fromJSONSchema: (schema: object) => {
      readonly safeParse: (value: unknown) => { success: boolean };
    };
  };
}
interface Compiled {
  (value: unknown): boolean;
  errors?: readonly unknown[] | null;
}

const names = { request: "CreateChatCompletionRequest", response: "ChatCompletion" } as const;

export async function validatorOf(peer: Peer, subject: Subject, places: Places): Promise<Validator> {
  const name = names[subject];
  switch (peer) {
    case "sdkwright": {
      const ours = await load<{
        readonly [key: string]: (value: unknown) => { readonly issues?: readonly unknown[] };
      }>(join(places.scratch, "ours.mjs"));
      const is = ours[`is${name}`] as unknown as Validator["is"];
      const validate = ours[`validate${name}`];
      return { is, issues: (value) => validate?.(value).issues?.length ?? 0 };
    }
    case "typia": {
      const typia = await load<Readonly<Record<string, Validator["is"]>>>(join(places.scratch, "typia.mjs"));
      return { is: typia[`is${name}`] ?? (() => false), issues: null };
    }
    case "ajv": {
      const { Ajv2020 } = await packageOf<Packages["ajv"]>("ajv/dist/2020.js", places);
      const compiled = (allErrors: boolean): Compiled => {
        const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors });
        ajv.addSchema(schemaOf(null, places), "api");
        return ajv.getSchema(`api#/$defs/${name}`);
      };
      const all = compiled(true);
      return { is: compiled(false), issues: (value) => (all(value) ? 0 : (all.errors?.length ?? 0)) };
    }
    case "typebox": {
      const { Compile } = await packageOf<Packages["typebox"]>("typebox/compile", places);
      const compiled = Compile(schemaOf(name, places));
      return { is: (value) => compiled.Check(value), issues: null };
    }
    case "zod": {
      const zod = await packageOf<Packages["zod"]>("zod", places);
      const schema = zod.fromJSONSchema(schemaOf(name, places));
      return { is: (value) => schema.safeParse(value).success, issues: null };
    }
  }
}

async function load<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(file).href)) as T;
}

function packageOf<T>(name: string, { installed }: Places): Promise<T> {
  return load<T>(createRequire(join(installed, "package.json")).resolve(name));
}

/** The document's schemas as JSON Schema, with the named one at the root. */
function schemaOf(name: string | null, { document }: Places): object {
  const text = JSON.stringify(parse(readFileSync(document, "utf8"))).replaceAll(
    "#/components/schemas/",
    "#/$defs/",
  );
  const { components } = JSON.parse(text) as { readonly components: { readonly schemas: object } };
  return { $defs: components.schemas, ...(name !== null && { $ref: `#/$defs/${name}` }) };
}
