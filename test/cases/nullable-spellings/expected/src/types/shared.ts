export interface Nulls {
  a: string | null;
  b: string | null;
  c: string | null;
  d: Target | null;
  e: string | null;
  f: Target | null;
  g: "x" | "y" | null;
  h: "x" | "y" | null;
  i: null;
  j: string | string[] | null;
  k: null;
  l?: (number | null)[] | null | undefined;
  m?: Target | null | undefined;
  /** @defaultValue `null` */
  n?: "x" | "y" | null | undefined;
  o?: null | undefined;
}

export interface Target {
  id?: string | undefined;
}
