// One file of validators while it is written: what it imports, and what its functions share.

import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import { patternFlags } from "../../model/pattern.js";
import type { LiteralValue } from "../../model/schema.js";
import { freeName } from "../../model/query/free-name.js";
import { ImportBag, type ModulePath } from "../../writer/symbols.js";
import { literal, stringLiteral } from "../../writer/text.js";
import { runtimeType, runtimeValue, type RuntimeName, type RuntimeValue } from "../runtime-symbols.js";
import type { ValidatorNames } from "./validator-names.js";
import { free } from "./validator-names.js";

/** What asserts each format: a function of a text. */
const formats: ReadonlyMap<string, RuntimeValue> = new Map<string, RuntimeValue>([
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
  readonly #called = new Set<DefinitionId>();
  /** Text after the name → name. */
  readonly #functions = new Map<string, string>();

  /** `declared`: the public names of the file. */
  constructor(module: ModulePath, names: ValidatorNames, declared: readonly string[]) {
    this.module = module;
    this.names = names;
    this.imports = new ImportBag(module, [...globals, ...declared]);
  }

  use(name: RuntimeValue): string {
    return this.imports.use(runtimeValue(name));
  }

  useType(name: RuntimeName): string {
    return this.imports.use(runtimeType(name));
  }

  /** A function of a declaration, here or in another file. */
  useInner(name: string, module: ModulePath): string {
    return this.imports.use({ name, from: module, typeOnly: false });
  }

  /** As `useInner`, of a declaration's fast check. */
  useFast(id: DefinitionId): string {
    this.#called.add(id);
    const { is, module } = this.names.innerOf(id);
    return this.useInner(is, module);
  }

  /** True when the fast check of the declaration is called by what has been written so far. */
  calls(id: DefinitionId): boolean {
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
  pattern(pattern: string, owner: Definition): string | null {
    const flags = patternFlags(pattern);
    if (flags === null) return null;
    const lax =
      flags === "" ? "// Not valid with the `u` flag: characters beyond U+FFFF count as two.\n" : "";
    const args = flags === "" ? stringLiteral(pattern) : `${stringLiteral(pattern)}, "u"`;
    const value = `: RegExp = /* @__PURE__ */ new RegExp(${args});`;
    return this.#constant(this.#preferred("_pattern", owner), { value, comment: lax });
  }

  /** The name of a Set of values; null = so few that comparing them is better. */
  valueSet(values: readonly LiteralValue[], owner: Definition): string | null {
    if (values.length <= mostCompared) return null;
    const value = `: ReadonlySet<unknown> = /* @__PURE__ */ new Set<unknown>([${values.map(literal).join(", ")}]);`;
    return this.#constant(this.#preferred("_values", owner), { value, comment: "" });
  }

  /** The name of a function with these parameters and body; one that is already there serves again. */
  sharedFunction(rest: string, owner: Definition): string {
    const known = this.#functions.get(rest);
    if (known !== undefined) return known;
    const name = freeName(this.#taken, this.#preferred("_is", owner), {
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

  #preferred(prefix: string, owner: Definition): string {
    return prefix + this.names.innerOf(owner.id).baseName;
  }

  #constant(preferred: string, constant: Constant): string {
    const key = constant.comment + constant.value;
    const known = this.#constants.get(key);
    if (known !== undefined) return known.name;
    const name = free(preferred, this.#taken, this.names.tables.taken);
    this.#constants.set(key, { ...constant, name });
    return name;
  }
}
