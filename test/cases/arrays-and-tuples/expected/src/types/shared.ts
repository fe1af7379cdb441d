export type Closed = [number, string];

export type Further = [number, boolean, boolean, ...boolean[]];

/** 1 to 3 items, no item twice. */
export type Limited = number[];

export type Loose = [string?, Loose.Item2?, ...unknown[]];

export namespace Loose {
  export interface Item2 {
    a?: string | undefined;
  }
}

export type Nested = number[][];

export type OfObjects = OfObjects.OfObject[];

export namespace OfObjects {
  export interface OfObject {
    id: string;
  }
}

export type OfUnions = (string | null)[];

export type Open = [string?, ...boolean[]];

export type Pair = [string, number];

export type Plain = string[];

/** 2 to 3 items. */
export type Position = number[];

export type Range = [number, number];

export type Untyped = unknown[];
