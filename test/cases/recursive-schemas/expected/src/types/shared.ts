export interface Comparison {
  key: string;
  op: "eq" | "ne";
}

export interface Compound {
  filters: (Comparison | Compound)[];
  op: "and" | "or";
}

export interface Even {
  odd?: Odd | undefined;
}

export type Json = string | number | boolean | Json[] | { [key: string]: Json } | null;

export interface Nested {
  inner?: Nested.Inner | undefined;
}

export namespace Nested {
  export interface Inner {
    again?: Nested | undefined;
  }
}

export interface Node {
  value: string;
  next?: Node | undefined;
}

export interface Odd {
  even?: Even | null | undefined;
}

export interface Tree {
  children?: Tree[] | undefined;
}
