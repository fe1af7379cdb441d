// One file of validators while it is written: what it imports, and what its functions share.
// Knows nothing of how a check is made.

import type { DeclId } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import { patternFlags } from "../../model/pattern.js";
import type { LiteralValue } from "../../model/schema.js";
import { freeName } from "../../model/query/free-name.js";
import { ImportBag, type ModulePath } from "../../writer/symbols.js";
import { literal, stringLiteral } from "../../writer/text.js";
import type { ValidatorNames } from "./validator-names.js";
import { free } from "./validator-names.js";

/** Where each function of the runtime's checks lives. */
const homes = {
  maxDepth: "check-depth",
  memoDepth: "check-depth",
  remember: "check-depth",
  isObject: "check-own",
  own: "check-own",
  ownProperties: "check-own",
  atLeast: "check-text",
  atMost: "check-text",
  isMultiple: "check-multiple",
  isUnique: "check-unique",
  isFile: "check-file",
  named: "check-rule",
  nested: "check-rule",
  validating: "check-validate",
  parsing: "check-parse",
  asserting: "check-error",
  schema: "check-schema",
  at: "check-at",
  string: "check-scalar",
  stringOf: "check-scalar",
  number: "check-scalar",
  numberOf: "check-scalar",
  integer: "check-scalar",
  integerOf: "check-scalar",
  boolean: "check-scalar",
  nothing: "check-scalar",
  literal: "check-scalar",
  anything: "check-scalar",
  never: "check-scalar",
  file: "check-scalar",
  values: "check-scalar",
  format: "check-format",
  isDateTime: "check-time-formats",
  isDate: "check-time-formats",
  isTime: "check-time-formats",
  isDuration: "check-time-formats",
  isEmail: "check-host-formats",
  isHostname: "check-host-formats",
  isIPv4: "check-host-formats",
  isIPv6: "check-host-formats",
  isURI: "check-uri-formats",
  isURIReference: "check-uri-formats",
  isUUID: "check-text-formats",
  isJSONPointer: "check-text-formats",
  isRegex: "check-text-formats",
  isByte: "check-text-formats",
  nullable: "check-scalar",
  matches: "check-scalar",
  multipleOf: "check-multiple",
  unique: "check-unique",
  object: "check-object",
  record: "check-object",
  keysIn: "check-object",
  keysMatching: "check-object",
  cyclic: "check-cyclic",
  list: "check-list",
  tuple: "check-list",
  anyOf: "check-variants",
  oneOf: "check-variants",
  tagged: "check-tagged",
  both: "check-both",
  countKeys: "check-keys",
  not: "check-refined",
  conditional: "check-refined",
  sameType: "check-refined",
  contains: "check-refined",
  keyCount: "check-refined",
  keyNames: "check-refined",
  matchingKeys: "check-refined",
  remainingKeys: "check-refined",
  remainingItems: "check-refined",
  dependentKeys: "check-refined",
  dependentSchema: "check-refined",
  codedValidate: "check-coded",
  codedParse: "check-coded",
  codedSchema: "check-coded",
} as const satisfies Readonly<Record<string, string>>;

export type CheckName = keyof typeof homes;

const typeHomes = {
  Fields: "check-own",
  Memo: "check-depth",
  TypeRule: "check-rule",
  Assert: "check",
  Parse: "check",
  Schema: "check",
  Validate: "check",
  CodedSchema: "check-coded",
  Encoded: "codec",
} as const satisfies Readonly<Record<string, string>>;

/** What asserts each format: a function of a text. */
const formats: ReadonlyMap<string, CheckName> = new Map<string, CheckName>([
  ["date-time", "isDateTime"],
  ["date", "isDate"],
  ["time", "isTime"],
  ["duration", "isDuration"],
  ["email", "isEmail"],
  ["hostname", "isHostname"],
  ["ipv4", "isIPv4"],
  ["ipv6", "isIPv6"],
  ["uri", "isURI"],
  ["uri-reference", "isURIReference"],
  ["uuid", "isUUID"],
  ["json-pointer", "isJSONPointer"],
  ["regex", "isRegex"],
  ["byte", "isByte"],
]);

/** Globals that stand in the emitted code. */
const globals = ["Array", "Number", "Object", "Record", "RegExp", "Set", "ReadonlySet", "undefined"];

/** More listed values than this are looked up in a Set; fewer are compared one by one, which is faster. */
const mostCompared = 8;

interface Constant {
  /** A line above it, or nothing. */
  readonly comment: string;
  /** What follows its name: type and value. */
  readonly value: string;
}

/** Invariant: no two names of the file are equal, and equal constants and functions are there once. */
export class ValidatorFile {
  readonly module: ModulePath;
  readonly names: ValidatorNames;
  readonly imports: ImportBag;
  /** Names of this file alone, beside those that are taken in all. */
  readonly #taken = new Set<string>();
  /** By their text without the name. */
  readonly #constants = new Map<string, Constant & { readonly name: string }>();
  readonly #called = new Set<DeclId>();
  /** Text after the name → name. */
  readonly #functions = new Map<string, string>();

  /** `declared`: the public names of the file. */
  constructor(module: ModulePath, names: ValidatorNames, declared: readonly string[]) {
    this.module = module;
    this.names = names;
    this.imports = new ImportBag(module, [...globals, ...declared]);
  }

  use(name: CheckName): string {
    return this.imports.use({ name, from: `src/core/${homes[name]}`, typeOnly: false });
  }

  useType(name: keyof typeof typeHomes): string {
    return this.imports.use({ name, from: `src/core/${typeHomes[name]}`, typeOnly: true });
  }

  /** A function of a declaration, here or in another file. */
  useInner(name: string, module: ModulePath): string {
    return this.imports.use({ name, from: module, typeOnly: false });
  }

  /** As `useInner`, of a declaration's fast check. */
  useFast(id: DeclId): string {
    this.#called.add(id);
    const { is, module } = this.names.innerOf(id);
    return this.useInner(is, module);
  }

  /** True when the fast check of the declaration is called by what has been written so far. */
  calls(id: DeclId): boolean {
    return this.#called.has(id);
  }

  /** The name of the function that asserts a format; null = it is a mere remark here. */
  format(format: string | null): string | null {
    const { assertFormats } = this.names;
    const isAsserted = assertFormats === true || (assertFormats && assertFormats.includes(format ?? ""));
    const name = isAsserted && format !== null ? formats.get(format) : undefined;
    return name === undefined ? null : this.use(name);
  }

  /** The name of a constant RegExp; null = the pattern is none, and was reported when it was read. */
  pattern(pattern: string, owner: Declaration): string | null {
    const flags = patternFlags(pattern);
    if (flags === null) return null;
    const lax =
      flags === "" ? "// Not valid with the `u` flag: characters beyond U+FFFF count as two.\n" : "";
    const args = flags === "" ? stringLiteral(pattern) : `${stringLiteral(pattern)}, "u"`;
    const value = `: RegExp = /* @__PURE__ */ new RegExp(${args});`;
    return this.#constant(this.#wanted("_pattern", owner), { value, comment: lax });
  }

  /** The name of a Set of values; null = so few that comparing them is better. */
  valueSet(values: readonly LiteralValue[], owner: Declaration): string | null {
    if (values.length <= mostCompared) return null;
    const value = `: ReadonlySet<unknown> = /* @__PURE__ */ new Set<unknown>([${values.map(literal).join(", ")}]);`;
    return this.#constant(this.#wanted("_values", owner), { value, comment: "" });
  }

  /** The name of a function with these parameters and body; one that is already there serves again. */
  hoist(rest: string, owner: Declaration): string {
    const known = this.#functions.get(rest);
    if (known !== undefined) return known;
    const name = freeName(this.#taken, this.#wanted("_is", owner), {
      separator: "_",
      from: 1,
      elsewhere: this.names.tables.taken,
    });
    this.#functions.set(rest, name);
    return name;
  }

  get constants(): readonly string[] {
    return [...this.#constants.values()].map(({ comment, name, value }) => `${comment}const ${name}${value}`);
  }

  get functions(): readonly string[] {
    return [...this.#functions].map(([rest, name]) => `\nfunction ${name}${rest}`);
  }

  #wanted(prefix: string, owner: Declaration): string {
    return prefix + this.names.innerOf(owner.id).stem;
  }

  #constant(wanted: string, constant: Constant): string {
    const key = constant.comment + constant.value;
    const known = this.#constants.get(key);
    if (known !== undefined) return known.name;
    const name = free(wanted, this.#taken, this.names.tables.taken);
    this.#constants.set(key, { ...constant, name });
    return name;
  }
}
