export type AnyList = unknown[];

export type AnyPair = [unknown?, unknown?, ...unknown[]];

export type Anything = unknown;

export type EmptyList = never[];

export interface EmptyMap {
  [key: string]: never;
}

export interface Holder {
  choice?: unknown;
  list?: unknown[] | undefined;
  optional?: unknown[] | null | undefined;
}

export type ListOfAnything = unknown[];

export type PairAtMost = [string?, string?];
