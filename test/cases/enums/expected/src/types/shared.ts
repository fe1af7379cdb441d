export type Constant = 7;

export type Contradiction = "a";

export interface Defaulted {
  /** @defaultValue `"xl"` */
  odd?: "s" | undefined;
  /** @defaultValue `"m"` */
  size?: "s" | "m" | "l" | undefined;
}

export type Empty = "";

export type Flags = true;

export type Mixed = 1 | "one" | true | null;

export type Numbers = 1 | 2 | 3;

export type Single = "only";

/**
 * - `"eur"`: Euro
 * - `"usd"`: US dollar
 */
export type Union = "eur" | "usd";

export type Words = "a" | "b";
