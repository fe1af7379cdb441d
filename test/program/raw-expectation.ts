// What a command must send, computed from the raw OpenAPI document alone: no code here is the generator's.

type Raw = { readonly [key: string]: unknown };

export interface RawOperation {
  readonly method: string;
  /** `/threads/{thread_id}`. */
  readonly path: string;
  readonly values: readonly RawValue[];
  /** `application/json` and the like; null = no body, or one that is no form of named values. */
  readonly mediaType: string | null;
}

export interface RawValue {
  readonly place: "path" | "query" | "header" | "body";
  readonly name: string;
  /** As JSON, and as the API gets it in a path or query. */
  readonly json: unknown;
  /** The parts of an object that has been given by parts. */
  readonly isObject: boolean;
}

const obj = (value: unknown): Raw => (typeof value === "object" && value !== null ? (value as Raw) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function rawOperations(document: unknown): readonly RawOperation[] {
  const root = obj(document);
  const follow = (value: unknown): Raw => {
    const { $ref } = obj(value);
    if (typeof $ref !== "string") return obj(value);
    return follow(
      $ref
        .slice(2)
        .split("/")
        .reduce<unknown>((at, key) => obj(at)[key.replace(/~1/g, "/").replace(/~0/g, "~")], root),
    );
  };
  const sample = (schema: unknown, name: string, depth: number): unknown => {
    const s = follow(schema);
    if (depth > 6) return null;
    if ("const" in s) return s["const"];
    const values = list(s["enum"]);
    if (values.length > 0) return values[0];
    const variants = [...list(s["anyOf"]), ...list(s["oneOf"])].filter(
      (one) => follow(one)["type"] !== "null",
    );
    if (variants.length > 0) return sample(variants[0], name, depth + 1);
    if (Array.isArray(s["allOf"])) {
      const parts = list(s["allOf"]).map((part) => sample(part, name, depth + 1));
      const objects = parts.filter(
        (part) => typeof part === "object" && part !== null && !Array.isArray(part),
      );
      return objects.length > 0 ? Object.assign({}, ...objects) : parts[0];
    }
    const type = [s["type"]].flat().find((one) => one !== "null");
    if (type === "array" || (type === undefined && s["items"])) return [sample(s["items"], name, depth + 1)];
    if (type === "integer" || type === "number")
      return typeof s["minimum"] === "number" ? Math.max(1, s["minimum"]) : 1;
    if (type === "boolean") return true;
    if (type === "string") return name;
    const required = list(s["required"]);
    const properties = Object.entries(obj(s["properties"])).filter(([key]) => required.includes(key));
    if (properties.length > 0)
      return Object.fromEntries(properties.map(([key, one]) => [key, sample(one, key, depth + 1)]));
    return type === "object" || s["properties"] ? {} : name;
  };
  const isObject = (schema: unknown): boolean => {
    const s = follow(schema);
    return obj(s["properties"]) === s["properties"] && !s["anyOf"] && !s["oneOf"] && !s["allOf"];
  };
  /** Those of an object, and of everything it is made of. */
  const allProperties = (schema: Raw): readonly [string, unknown][] => [
    ...list(schema["allOf"]).flatMap((part) => allProperties(follow(part))),
    ...Object.entries(obj(schema["properties"])),
  ];
  return Object.entries(obj(root["paths"])).flatMap(([path, item]) =>
    ["get", "put", "post", "patch", "delete"].flatMap((method) => {
      const operation = obj(obj(item)[method]);
      if (!obj(item)[method]) return [];
      const parameters = [...list(obj(item)["parameters"]), ...list(operation["parameters"])].map(follow);
      const values = parameters.map((parameter): RawValue => {
        const name = String(parameter["name"]);
        const json = sample(parameter["schema"], name, 0);
        return {
          place: parameter["in"] as RawValue["place"],
          name,
          json,
          isObject: isObject(parameter["schema"]),
        };
      });
      const content = obj(follow(operation["requestBody"])["content"]);
      const mediaType = Object.keys(content)[0] ?? null;
      const schema = mediaType === null ? {} : follow(obj(content[mediaType])["schema"]);
      // Files are read, not sent as they are written: the tests of forms look at them.
      const properties = [...new Map(allProperties(schema))].filter(
        ([, one]) => follow(one)["readOnly"] !== true && follow(one)["format"] !== "binary",
      );
      const body = properties.map(([name, one]): RawValue => {
        const json = sample(one, name, 0);
        return { place: "body", name, json, isObject: isObject(one) };
      });
      return [{ method: method.toUpperCase(), path, values: [...values, ...body], mediaType }];
    }),
  );
}
