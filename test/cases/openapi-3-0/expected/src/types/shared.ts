export interface Beside {
  /** Meant as well. */
  named?: Named | null | undefined;
}

export interface Bounds {
  /** Greater than 0. */
  above?: number | undefined;
  /** An integer, less than 10. */
  below?: number | undefined;
  /** An integer, at most 10. */
  upTo?: number | undefined;
}

export interface Files {
  /** Format `binary`. */
  bytes?: string | undefined;
  /** Format `byte`. */
  encoded?: string | undefined;
}

export type Free = { [key: string]: unknown };

export interface Named {
  name: string;
}

export interface Nullable {
  chosen?: "a" | "b" | null | undefined;
  either?: string | number | null | undefined;
  list?: (string | null)[] | null | undefined;
  listed?: "a" | "b" | null | undefined;
  never?: string | undefined;
  text?: string | null | undefined;
  wrapped?: Named | null | undefined;
}
