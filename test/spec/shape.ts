// Reads a JSON Schema of either dialect (3.0 nulls, 3.1 nulls) into one plain form that two documents can be compared in.
// Knows nothing of the generator, on purpose: the reference document is proven without it.

/** A JSON object as a parser gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** What a schema accepts and says, without spelling: references followed, null as a flag, one-variant unions gone. */
export interface Shape {
  readonly type: string;
  readonly nullable: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly properties: ReadonlyMap<string, Shape>;
  /** `items` of an array, `*` of a map, and the variants of a union in document order. */
  readonly parts: readonly (readonly [name: string, part: Shape])[];
}

/** Keywords carried over as they are. */
const carried = [
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "uniqueItems",
  "readOnly",
  "writeOnly",
];

export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function raw(value: unknown): Raw {
  if (!isRaw(value)) throw new TypeError(`not an object: ${JSON.stringify(value)}`);
  return value;
}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value a `#/…` reference leads to. */
export function target(document: Raw, ref: string): unknown {
  if (!ref.startsWith("#/")) throw new RangeError(`not a local reference: ${ref}`);
  return ref
    .slice(2)
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((at, key) => {
      if (Array.isArray(at)) return at[Number(key)] as unknown;
      if (!Object.hasOwn(raw(at), key)) throw new RangeError(`nothing at ${ref}`);
      return raw(at)[key];
    }, document);
}

export function shapeOf(document: Raw, schema: unknown): Shape {
  const own = raw(schema);
  const { $ref: ref, ...beside } = own;
  if (typeof ref === "string") return annotate(shapeOf(document, target(document, ref)), beside);
  const { allOf, oneOf, anyOf, ...rest } = own;
  if (allOf !== undefined) {
    return annotate(
      list(allOf)
        .map((part) => shapeOf(document, part))
        .reduce(intersect),
      rest,
    );
  }
  const variants = list(oneOf ?? anyOf).map((part) => shapeOf(document, part));
  return variants.length > 0 ? annotate(union(variants), rest) : plain(document, own);
}

const isNull = (shape: Shape): boolean => shape.type === "null";

/** Nested unions are one union; null leaves it as a flag; a single variant is itself. */
function union(variants: readonly Shape[]): Shape {
  const flat = variants.flatMap((variant) =>
    variant.type === "union" && Object.keys(variant.facts).length === 0
      ? variant.parts.map(([, part]) => part)
      : [variant],
  );
  const nullable = variants.some((variant) => isNull(variant) || variant.nullable);
  const parts = flat.filter((variant) => !isNull(variant)).map((part) => ({ ...part, nullable: false }));
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return { ...only, nullable };
  const named = parts.map((part, index) => [`variant ${index}`, part] as const);
  return { type: "union", nullable, facts: {}, required: [], properties: new Map(), parts: named };
}

/** What stands beside a reference or a union: it adds, or overrides what was said further in. */
function annotate(shape: Shape, beside: Raw): Shape {
  const facts = { ...shape.facts, ...factsOf(beside) };
  return { ...shape, nullable: shape.nullable || beside["nullable"] === true, facts };
}

/** Both must hold: null is accepted where both accept it, and a property's latest declaration has the word. */
function intersect(left: Shape, right: Shape): Shape {
  const properties = new Map(left.properties);
  for (const [name, shape] of right.properties) {
    const before = properties.get(name);
    properties.set(name, before === undefined ? shape : intersect(before, shape));
  }
  return {
    type: right.type,
    nullable: left.nullable && right.nullable,
    facts: { ...left.facts, ...right.facts },
    required: [...new Set([...left.required, ...right.required])].sort(),
    properties,
    parts: right.parts,
  };
}

function plain(document: Raw, own: Raw): Shape {
  const types = typeof own["type"] === "string" ? [own["type"]] : list(own["type"]).map(String);
  const literal = typeof own["const"] === "string" ? ["string"] : [];
  const solid = (types.length > 0 ? types : literal).filter((type) => type !== "null");
  const properties = Object.entries(raw(own["properties"] ?? {})).map(
    ([name, schema]) => [name, shapeOf(document, schema)] as const,
  );
  const extra = own["additionalProperties"];
  return {
    type: solid.join("|") || (types.includes("null") ? "null" : "unknown"),
    nullable: own["nullable"] === true || (types.includes("null") && solid.length > 0),
    facts: { ...factsOf(own), ...(extra === false ? { closed: true } : {}) },
    required: list(own["required"]).map(String).sort(),
    properties: new Map(properties),
    parts: [
      ...(own["items"] === undefined ? [] : [["items", shapeOf(document, own["items"])] as const]),
      ...(isRaw(extra) ? [["*", shapeOf(document, extra)] as const] : []),
      ...(extra === true ? [["*", plain(document, {})] as const] : []),
    ],
  };
}

function factsOf(own: Raw): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const keyword of carried) if (own[keyword] !== undefined) facts[keyword] = own[keyword];
  if (own["default"] !== undefined) facts["default"] = own["default"];
  if (own["deprecated"] === true) facts["deprecated"] = true;
  if (own["const"] !== undefined) facts["values"] = [own["const"]];
  if (own["enum"] !== undefined) facts["values"] = list(own["enum"]).filter((value) => value !== null);
  if (isRaw(own["discriminator"])) facts["discriminator"] = own["discriminator"]["propertyName"];
  return facts;
}

/** Every place where the two shapes differ, as `place: left → right`. */
export function differences(at: string, left: Shape, right: Shape): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) {
      found.push(`${at} ${what}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`);
    }
  };
  compare("type", left.type, right.type);
  compare("nullable", left.nullable, right.nullable);
  compare("required", left.required, right.required);
  for (const key of [...new Set([...Object.keys(left.facts), ...Object.keys(right.facts)])].sort()) {
    compare(key, left.facts[key], right.facts[key]);
  }
  compare("properties", [...left.properties.keys()].sort(), [...right.properties.keys()].sort());
  compare("parts", partNames(left), partNames(right));
  for (const [name, shape] of left.properties) {
    const other = right.properties.get(name);
    if (other !== undefined) found.push(...differences(`${at}.${name}`, shape, other));
  }
  left.parts.forEach(([name, part], index) => {
    const other = right.parts[index]?.[1];
    if (other !== undefined) found.push(...differences(`${at}[${name}]`, part, other));
  });
  return found;
}

const partNames = (shape: Shape): readonly string[] => shape.parts.map(([name]) => name);
