// What a command must send, computed from the raw OpenAPI document alone: no code here is the generator's, and none of
// it has seen the program.

type Raw = { readonly [key: string]: unknown };

export interface RawOperation {
  readonly method: string;
  /** `/threads/{thread_id}`. */
  readonly path: string;
  readonly parameters: readonly RawValue[];
  /** One for each media type of the body; without a body one that is null. */
  readonly contents: readonly (RawContent | null)[];
}

export interface RawContent {
  readonly type: string;
  /** Null when the body is one value, as of text. */
  readonly values: readonly RawValue[] | null;
  /** Media types of single parts of a form. */
  readonly partTypes: ReadonlyMap<string, string>;
}

export interface RawValue {
  readonly in: "path" | "query" | "header" | "body";
  readonly name: string;
  /** The flag's name by the rule: kebab-case, lists in the singular. */
  readonly flag: string;
  readonly json: Sample;
  /** Nothing but a list: its flag is given once an item. */
  readonly isList: boolean;
  /** An object that can be given by its parts, with the flags of those. */
  readonly parts: readonly RawPart[];
  /** `name[key]=value` in a query. */
  readonly isDeep: boolean;
}

export interface RawPart {
  readonly name: string;
  readonly flag: string;
  readonly isList: boolean;
}

/** A value of JSON, or a file that is uploaded. */
export type Sample =
  null | boolean | number | string | UploadedFile | readonly Sample[] | { readonly [name: string]: Sample };
export class UploadedFile {}

const obj = (value: unknown): Raw => (typeof value === "object" && value !== null ? (value as Raw) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Words that are no plurals, or whose plural is what the API means: their flags are not in the singular. */
const plurals = new Set(["include", "group-by", "metadata"]);

function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

function singular(name: string): string {
  if (plurals.has(name)) return name;
  if (/criteria$/.test(name)) return name.replace(/a$/, "on");
  return /ies$/.test(name) ? name.replace(/ies$/, "y") : name.replace(/([^s])s$/, "$1");
}

export function rawOperations(document: unknown): readonly RawOperation[] {
  const schemas = new Schemas(obj(document));
  return Object.entries(obj(obj(document)["paths"])).flatMap(([path, item]) =>
    ["get", "put", "post", "patch", "delete"].flatMap((method): readonly RawOperation[] => {
      if (!obj(item)[method]) return [];
      const operation = obj(obj(item)[method]);
      const parameters = [...list(obj(item)["parameters"]), ...list(operation["parameters"])]
        .map((parameter) => schemas.follow(parameter))
        .map((parameter) => {
          const location = parameter["in"] as RawValue["in"];
          const value = schemas.value(String(parameter["name"]), parameter["schema"], location);
          return { ...value, isDeep: parameter["style"] === "deepObject" };
        });
      const contents = Object.entries(obj(schemas.follow(operation["requestBody"])["content"]));
      return [
        {
          method: method.toUpperCase(),
          path,
          parameters,
          contents:
            contents.length === 0
              ? [null]
              : contents.map(([type, content]) => schemas.content(type, content)),
        },
      ];
    }),
  );
}

class Schemas {
  readonly #root: Raw;

  constructor(root: Raw) {
    this.#root = root;
  }

  follow(value: unknown): Raw {
    const { $ref } = obj(value);
    if (typeof $ref !== "string") return obj(value);
    const steps = $ref.slice(2).split("/");
    return this.follow(
      steps.reduce<unknown>((at, key) => obj(at)[key.replace(/~1/g, "/").replace(/~0/g, "~")], this.#root),
    );
  }

  content(type: string, content: unknown): RawContent {
    const { schema, encoding } = obj(content);
    const properties = this.#properties(this.follow(schema));
    const partTypes = Object.entries(obj(encoding)).map(
      ([name, part]) => [name, String(obj(part)["contentType"] ?? "")] as const,
    );
    const values = [...new Map(properties)]
      .filter(([, one]) => this.follow(one)["readOnly"] !== true)
      .map(([name, one]) => this.value(name, one, "body"));
    const hasNames = /json|form/.test(type) && values.length > 0;
    return { type, values: hasNames ? values : null, partTypes: new Map(partTypes) };
  }

  value(name: string, schema: unknown, location: RawValue["in"]): RawValue {
    const target = this.#alone(schema);
    const isList = this.#isList(target);
    const properties = target["anyOf"] || target["oneOf"] || isList ? [] : this.#properties(target);
    const own = location === "header" ? name.replace(/^openai-/i, "") : name;
    return {
      in: location,
      name,
      flag: isList ? singular(kebab(own)) : kebab(own),
      json: this.#sample(target, name, 0),
      isList,
      parts: properties.map(([part, inner]) => {
        const isInnerList = this.#isList(this.#alone(inner));
        return { name: part, flag: isInnerList ? singular(kebab(part)) : kebab(part), isList: isInnerList };
      }),
      isDeep: false,
    };
  }

  /** What is left of a union when null is taken away, where that is one. */
  #alone(schema: unknown): Raw {
    const s = this.follow(schema);
    const variants = [...list(s["anyOf"]), ...list(s["oneOf"])];
    const real = variants.filter((one) => this.follow(one)["type"] !== "null");
    return variants.length > 0 && real.length === 1 ? this.#alone(real[0]) : s;
  }

  #isList(s: Raw): boolean {
    const types = [s["type"] ?? (s["items"] ? "array" : undefined)].flat().filter((type) => type !== "null");
    return !s["anyOf"] && !s["oneOf"] && types.length === 1 && types[0] === "array";
  }

  /** Those of an object, and of everything it is made of. */
  #properties(schema: Raw): readonly [string, unknown][] {
    return [
      ...list(schema["allOf"]).flatMap((part) => this.#properties(this.follow(part))),
      ...Object.entries(obj(schema["properties"])),
    ];
  }

  #sample(schema: unknown, name: string, depth: number): Sample {
    const s = this.follow(schema);
    const inner = (one: unknown, key = name): Sample => this.#sample(one, key, depth + 1);
    if (depth > 6) return null;
    if ("const" in s) return s["const"] as Sample;
    const [first] = list(s["enum"]);
    if (first !== undefined) return first as Sample;
    const variants = [...list(s["anyOf"]), ...list(s["oneOf"])].filter(
      (one) => this.follow(one)["type"] !== "null",
    );
    // Variants that only say which of an object's properties are needed.
    const isPlain = s["properties"] !== undefined;
    if (variants.length > 0 && !isPlain) return inner(variants[0]);
    if (Array.isArray(s["allOf"])) {
      const parts = list(s["allOf"]).map((part) => inner(part));
      const objects = parts.filter(
        (part) => typeof part === "object" && part !== null && !Array.isArray(part),
      );
      return objects.length > 0 ? (Object.assign({}, ...objects) as Sample) : (parts[0] ?? null);
    }
    const type = [s["type"]].flat().find((one) => one !== "null");
    if (type === "array" || (type === undefined && s["items"])) return [inner(s["items"])];
    if (type === "integer" || type === "number")
      return typeof s["minimum"] === "number" ? Math.max(1, s["minimum"]) : 1;
    if (type === "boolean") return true;
    if (type === "string") return s["format"] === "binary" ? new UploadedFile() : name;
    const required = [...list(s["required"]), ...list(obj(variants[0])["required"])];
    const properties = Object.entries(obj(s["properties"])).filter(([key]) => required.includes(key));
    if (properties.length > 0)
      return Object.fromEntries(properties.map(([key, one]) => [key, inner(one, key)]));
    return type === "object" || s["properties"] ? {} : name;
  }
}

/** Of two flags of one name the list's keeps its plural: `image` and `images`. */
export function withFlags(values: readonly RawValue[]): readonly RawValue[] {
  return values.map((value) => {
    const other = values.find((one) => one !== value && one.flag === value.flag);
    return other && value.isList && !other.isList ? { ...value, flag: kebab(value.name) } : value;
  });
}

/** A request as a server sees it, in a form that can be compared. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  /** Those the document speaks of, and the media type of the body. */
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
}

/** The name and text of the file that is sent for every file. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
}

export function expectedRequest(
  { method, path, parameters }: RawOperation,
  content: RawContent | null,
  file: SentFile,
): RawRequest {
  const at = (location: RawValue["in"]): readonly RawValue[] =>
    parameters.filter((value) => value.in === location);
  const [bare = "", literal = ""] = path.split("?");
  const query = [
    ...literal.split("&").filter(Boolean),
    ...at("query").flatMap(({ name, json, isDeep }) =>
      isDeep || !isPlain(json) ? nested(name, json) : [json].flat().map((one) => `${name}=${String(one)}`),
    ),
  ];
  const headers = at("header").map(({ name, json }) => [name.toLowerCase(), [json].flat().join(",")]);
  const type = content?.type.startsWith("multipart/") ? "multipart/form-data" : content?.type;
  return {
    method,
    path: at("path").reduce((text, { name, json }) => text.replace(`{${name}}`, String(json)), bare),
    query: query.sort(),
    headers: { ...Object.fromEntries(headers), ...(type !== undefined && { "content-type": type }) },
    body: content === null ? null : expectedBody(content, file),
  };
}

function isPlain(json: Sample): boolean {
  return typeof json !== "object" || json === null || Array.isArray(json);
}

function expectedBody({ type, values, partTypes }: RawContent, file: SentFile): unknown {
  if (values === null) return "whole";
  if (type === "application/json")
    return Object.fromEntries(values.map(({ name, json }) => [name, withText(json, file.text)]));
  const parts = values.flatMap(({ name, json }) => {
    const own = partTypes.get(name);
    return own !== undefined && /json/.test(own) && typeof json === "object"
      ? [`${name}=${JSON.stringify(json)};${own}`]
      : formParts(name, json, { file, type: own === undefined || own === "" ? "" : `;${own}` });
  });
  return parts.sort();
}

/** In JSON a file is its text. */
function withText(json: Sample, text: string): unknown {
  if (json instanceof UploadedFile) return text;
  if (Array.isArray(json)) return json.map((item: Sample) => withText(item, text));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, item]) => [name, withText(item as Sample, text)]),
  );
}

interface PartSetting {
  readonly file: SentFile;
  readonly type: string;
}

/** Lists and maps are bracketed. */
function formParts(name: string, json: Sample, setting: PartSetting): readonly string[] {
  const { file, type } = setting;
  if (json instanceof UploadedFile) return [`${name}=@${file.name}:${file.text}`];
  if (Array.isArray(json)) return json.flatMap((item: Sample) => formParts(`${name}[]`, item, setting));
  if (typeof json === "object" && json !== null)
    return Object.entries(json).flatMap(([key, item]) =>
      formParts(`${name}[${key}]`, item as Sample, setting),
    );
  return [`${name}=${String(json)}${type}`];
}

function nested(name: string, json: Sample): readonly string[] {
  if (typeof json !== "object" || json === null) return [`${name}=${String(json)}`];
  return Object.entries(json).flatMap(([key, item]) => nested(`${name}[${key}]`, item as Sample));
}
