export type Any = { [key: string]: unknown };

export type Free = { [key: string]: unknown };

export type Keyed = { [key in "a" | "b"]?: number | undefined };

export type Nullable = { [key: string]: string | null } | null;

export type Objects = { [key: string]: Objects.ObjectsObject };

export namespace Objects {
  export interface ObjectsObject {
    /** An integer. */
    n: number;
  }
}

export type OfUnions = { [key: string]: string | string[] };

/** Keys match `^x-`. */
export type Patterned = { [key: string]: string };

export type Strings = { [key: string]: string };
