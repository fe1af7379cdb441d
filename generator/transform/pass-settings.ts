// What the user decided that passes must know, as plain data.

import type { ArrayFormat, NextPage } from "../model/operation.js";

export interface PassSettings {
  /** True = operations are left out, and with them every component that nothing else needs. */
  readonly choosing: boolean;
  readonly names: {
    /** `"POST /threads/runs"` → `beta.threads.createAndRun`; a value without a dot renames the method alone. */
    readonly operations: Readonly<Record<string, string>>;
    /** Component name → type name. */
    readonly types: Readonly<Record<string, string>>;
    /** `pascal`: a component that is no PascalCase identifier becomes one. */
    readonly case: "pascal" | "verbatim";
    /** The first whose `match` is found in a component's name rewrites it, before it is spelled and told from others. */
    readonly rules: readonly TypeRule[];
    /** Path prefix → resource chain that is put in front: `"/assistants"` → `beta`; empty = left out of the names. */
    readonly prefixes: Readonly<Record<string, string>>;
  };
  /** `"GET /things"` → how its list comes in pages; false = it does not. */
  readonly paging: Readonly<Record<string, PagingSettings | false>>;
  /** Path prefix → component of the events beneath it, where the document describes none. */
  readonly streams: Readonly<Record<string, string>>;
  readonly patterns: PatternSettings;
  /** How lists are named, by place; absent = as OpenAPI has it. */
  readonly arrayFormat: ArrayFormats;
  /** What may hold values in responses that the document does not know. */
  readonly open: readonly OpenKind[];
}

export interface TypeRule {
  /** A regular expression. */
  readonly match: string;
  /** What stands in place of what was found: `$1`, `$<name>`. */
  readonly type: string;
}

export interface ArrayFormats {
  readonly query?: ArrayFormat;
  readonly form?: ArrayFormat;
  readonly multipart?: ArrayFormat;
}

/** Enums, unions told apart by a tag, other unions of objects. */
export type OpenKind = "enums" | "discriminated" | "unions";

/** What becomes of patterns that can backtrack without end. */
export interface PatternSettings {
  readonly unsafe: "keep" | "limit" | "drop" | "refuse";
  /** Pattern as written → what is checked instead. */
  readonly replace: Readonly<Record<string, string>>;
}

/** What is absent is taken from the shape. A path is dotted, or a list of names. */
export interface PagingSettings {
  readonly next?: NextPage["from"];
  readonly items?: string | readonly string[];
  readonly path?: string | readonly string[];
  readonly send?: string;
  readonly more?: string | readonly string[];
  readonly first?: number;
}

/** Nothing decided: everything comes from the document. */
export const noSettings: PassSettings = {
  choosing: false,
  names: { operations: {}, types: {}, rules: [], case: "pascal", prefixes: {} },
  paging: {},
  streams: {},
  patterns: { unsafe: "keep", replace: {} },
  arrayFormat: {},
  open: [],
};
